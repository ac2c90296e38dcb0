using Tepat.Application.Common;

namespace Tepat.Application.Planning;

/// <summary>What changed between a plan and another version, by default the one before it.</summary>
[Requires(Permissions.ReadPlans)]
public sealed record ComparePlans(string Code, string? With, string? Region) : IQuery<PlanComparison>;
