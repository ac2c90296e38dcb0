using Tepat.Application.Common;
using Tepat.Domain.Common;

namespace Tepat.Application.Planning;

/// <summary>Asks for approval of a computed plan.</summary>
[Requires(Permissions.MakePlans)]
public sealed record SubmitPlan(string Code, long? Version) : ICommand<PlanState>, IHasSubject
{
    public string Subject => Code;
}

internal sealed class SubmitPlanHandler(IPlans plans, IRequestContext context, IBusinessClock clock)
    : ICommandHandler<SubmitPlan, PlanState>
{
    public Task<Outcome<PlanState>> Handle(SubmitPlan command, CancellationToken ct) =>
        plans.Step(
            command.Code,
            command.Version,
            context.Caller.Scope,
            stored => Task.FromResult(stored.Plan.Submit(context.Caller.Name, clock.Now)),
            ct
        );
}
