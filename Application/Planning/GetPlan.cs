using Tepat.Application.Common;

namespace Tepat.Application.Planning;

/// <summary>One plan with its totals for the caller's region.</summary>
[Requires(Permissions.ReadPlans)]
public sealed record GetPlan(string Code) : IQuery<PlanView>;
