using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;

namespace Tepat.Application.Planning;

/// <summary>Approves a submitted plan and freezes it; the approved version before it gives way.</summary>
[Requires(Permissions.ApprovePlans)]
[RequiresSignature]
public sealed record ApprovePlan(string Code, long? Version) : ICommand<PlanState>, IHasSubject
{
    public string Subject => Code;
}

internal sealed class ApprovePlanHandler(IPlans plans, IRequestContext context, IBusinessClock clock)
    : ICommandHandler<ApprovePlan, PlanState>
{
    public Task<Outcome<PlanState>> Handle(ApprovePlan command, CancellationToken ct) =>
        plans.Step(command.Code, command.Version, context.Caller.Scope, stored => Approve(stored, ct), ct);

    private async Task<Outcome<Plan>> Approve(StoredPlan stored, CancellationToken ct)
    {
        var hash = await plans.CurrentHash(stored.Plan.Id, ct);
        var approved = stored.Plan.Approve(context.Caller.Name, hash, clock.Now);
        if (!approved.IsSuccess || await plans.Approved(stored.ElectionId, stored.Plan.RegionCode, ct) is not { } before)
        {
            return approved;
        }

        var superseded = before.Plan.Supersede();
        return superseded.IsSuccess && await plans.Save(before with { Plan = superseded.Value }, ct) ? approved : Versions.Mismatch;
    }
}
