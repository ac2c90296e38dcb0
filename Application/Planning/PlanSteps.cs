using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;

namespace Tepat.Application.Planning;

internal static class PlanSteps
{
    /// <summary>Finds the plan, checks the version that the caller has seen, takes the step and stores it.</summary>
    public static async Task<Outcome<PlanState>> Step(
        this IPlans plans,
        string code,
        long? version,
        Scope scope,
        Func<StoredPlan, Task<Outcome<Plan>>> step,
        CancellationToken ct
    )
    {
        if (await plans.Find(code, scope, ct) is not { } stored)
        {
            return PlanErrors.NotFound;
        }

        if (Versions.Check(version, stored.Version) is { } refusal)
        {
            return refusal;
        }

        var next = await step(stored);
        if (!next.IsSuccess)
        {
            return Outcome<PlanState>.Fail(next.Errors);
        }

        return await plans.Save(stored with { Plan = next.Value }, ct)
            ? new PlanState(code, next.Value.Status, stored.Version + 1)
            : Versions.Mismatch;
    }
}
