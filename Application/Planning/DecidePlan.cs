using FluentValidation;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;

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
