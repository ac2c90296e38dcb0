using Tepat.Application.Common;

namespace Tepat.Application.Planning;

/// <summary>What a plan requires in one region, by item and contest.</summary>
[Requires(Permissions.ReadPlans)]
public sealed record GetRequirements(string Plan, string? Region) : IQuery<RegionRequirements>;
