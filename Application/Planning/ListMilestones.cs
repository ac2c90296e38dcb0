using Tepat.Application.Common;

namespace Tepat.Application.Planning;

/// <summary>Milestones of an election with the moment each is due.</summary>
[Requires(Permissions.ReadPlans)]
public sealed record ListMilestones(string? Election) : IQuery<Page<MilestoneView>>;
