using Tepat.Application.Common;

namespace Tepat.Application.Planning;

/// <summary>One item of a plan, spread over the regions one level below, down to the station.</summary>
[Requires(Permissions.ReadPlans)]
public sealed record ExploreRequirements(string Plan, string? Region, string? Item, string? Contest) : IQuery<RequirementSpread>;
