using Tepat.Domain.Common;

namespace Tepat.Domain.Planning;

/// <summary>One step in the life of a plan version: who, when, and why if they said.</summary>
public sealed record PlanStep(string By, DateTimeOffset At, string? Reason = null);

/// <summary>
/// One version of the requirements of a region. Its lines are made once, with the version, and never change; what changes is
/// its status. The hash of all it rests on is taken when it is made and proven again when it is approved.
/// </summary>
public sealed record Plan(
    long Id,
    string RegionCode,
    int Number,
    PlanStatus Status,
    string Hash,
    PlanStep Made,
    PlanStep? Submitted,
    PlanStep? Decided
)
{
    /// <summary>Asks for approval.</summary>
    public Outcome<Plan> Submit(string actor, DateTimeOffset at) =>
        Step(PlanAction.Submit, plan => plan with { Submitted = new PlanStep(actor, at) });

    /// <summary>Approves; never by who made or submitted it, and only if what is stored still is what was submitted.</summary>
    /// <param name="currentHash">Hash of what is stored now.</param>
    public Outcome<Plan> Approve(string actor, string currentHash, DateTimeOffset at)
    {
        if (Concerns(actor))
        {
            return PlanErrors.MakerCannotApprove;
        }

        return currentHash == Hash
            ? Step(PlanAction.Approve, plan => plan with { Decided = new PlanStep(actor, at) })
            : PlanErrors.NotWhatWasComputed;
    }

    /// <summary>Sends back with a reason, so that the maker knows what to mend.</summary>
    public Outcome<Plan> Return(string actor, string reason, DateTimeOffset at) =>
        Concerns(actor) ? PlanErrors.MakerCannotApprove
        : string.IsNullOrWhiteSpace(reason) ? PlanErrors.ReasonMissing
        : Step(PlanAction.Return, plan => plan with { Decided = new PlanStep(actor, at, reason.Trim()) });

    /// <summary>Gives way to a later approved version of the same region.</summary>
    public Outcome<Plan> Supersede() => Step(PlanAction.Supersede, plan => plan);

    private bool Concerns(string actor) => actor == Made.By || actor == Submitted?.By;

    private Outcome<Plan> Step(PlanAction action, Func<Plan, Plan> change) =>
        PlanTransitions.After(Status, action) is { } next ? change(this) with { Status = next } : PlanErrors.NotAllowed(Status, action);
}

public static class PlanErrors
{
    public static readonly DomainError NotFound = DomainError.NotFound("plan.not_found", "There is no such plan.");

    public static readonly DomainError MakerCannotApprove = DomainError.Rule(
        "plan.maker_cannot_approve",
        "Whoever made or submitted a plan may not decide on it."
    );

    public static readonly DomainError ReasonMissing = DomainError.Invalid("plan.reason_missing", "Say why it is returned.", "reason");

    public static readonly DomainError NotWhatWasComputed = DomainError.Rule(
        "plan.hash_mismatch",
        "The stored lines are not the ones that were computed."
    );

    public static readonly DomainError NoStations = DomainError.Rule(
        "plan.no_stations",
        "No polling stations have been published for this region."
    );

    public static readonly DomainError NoContests = DomainError.Rule("plan.no_contests", "The election has no contest in this region.");

    public static DomainError NotAllowed(PlanStatus status, PlanAction action) =>
        DomainError
            .Rule("plan.step_not_allowed", $"A plan that is {status} does not allow {action}.")
            .With("status", status.ToString())
            .With("action", action.ToString());
}
