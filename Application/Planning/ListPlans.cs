using Tepat.Application.Common;
using Tepat.Domain.Planning;

namespace Tepat.Application.Planning;

/// <summary>Plan versions that concern the caller's region, the newest first.</summary>
[Requires(Permissions.ReadPlans)]
public sealed record ListPlans(string? Region, [property: WordOf(typeof(PlanStatus))] string? Status, string? Cursor, int? Limit)
    : IQuery<Page<PlanRow>>;
