namespace Tepat.Domain.Planning;

/// <summary>Where a plan version stands.</summary>
public enum PlanStatus
{
    /// <summary>Computed; its maker may still throw it away.</summary>
    Draft,

    /// <summary>Waits for somebody else's approval.</summary>
    Submitted,

    /// <summary>Frozen: orders follow from it.</summary>
    Approved,

    /// <summary>Sent back with a reason; a new version takes its place.</summary>
    Returned,

    /// <summary>Was approved; a later version of the same region is now.</summary>
    Superseded,
}

/// <summary>What somebody wants to do with a plan.</summary>
public enum PlanAction
{
    Submit,
    Approve,
    Return,
    Supersede,
}

/// <summary>The allowed steps; every other pair is refused.</summary>
public static class PlanTransitions
{
    private static readonly Dictionary<(PlanStatus, PlanAction), PlanStatus> Allowed = new()
    {
        [(PlanStatus.Draft, PlanAction.Submit)] = PlanStatus.Submitted,
        [(PlanStatus.Submitted, PlanAction.Approve)] = PlanStatus.Approved,
        [(PlanStatus.Submitted, PlanAction.Return)] = PlanStatus.Returned,
        [(PlanStatus.Approved, PlanAction.Supersede)] = PlanStatus.Superseded,
    };

    /// <summary>The status after the action, or null where it is not allowed.</summary>
    public static PlanStatus? After(PlanStatus status, PlanAction action) =>
        Allowed.TryGetValue((status, action), out var next) ? next : null;
}
