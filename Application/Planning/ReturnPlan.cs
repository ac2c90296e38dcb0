using FluentValidation;
using Tepat.Application.Common;
using Tepat.Domain.Common;

namespace Tepat.Application.Planning;

/// <summary>Sends a submitted plan back with a reason.</summary>
[Requires(Permissions.ApprovePlans)]
public sealed record ReturnPlan(string Code, long? Version, string Reason) : ICommand<PlanState>, IHasSubject
{
    public string Subject => Code;
}

internal sealed class ReturnPlanValidator : AbstractValidator<ReturnPlan>
{
    public ReturnPlanValidator() =>
        RuleFor(x => x.Reason).NotEmpty().MinimumLength(Limits.ReasonLengthMin).MaximumLength(Limits.RemarkLengthMax);
}

internal sealed class ReturnPlanHandler(IPlans plans, IRequestContext context, IBusinessClock clock)
    : ICommandHandler<ReturnPlan, PlanState>
{
    public Task<Outcome<PlanState>> Handle(ReturnPlan command, CancellationToken ct) =>
        plans.Step(
            command.Code,
            command.Version,
            context.Caller.Scope,
            stored => Task.FromResult(stored.Plan.Return(context.Caller.Name, command.Reason, clock.Now)),
            ct
        );
}
