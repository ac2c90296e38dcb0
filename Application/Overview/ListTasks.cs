using Tepat.Application.Common;

namespace Tepat.Application.Overview;

/// <summary>What waits for the caller, by what the caller may do: overdue first.</summary>
[AllowSignedIn]
public sealed record ListTasks : IQuery<TaskList>;

/// <summary>What waits, and whether that is all of it.</summary>
/// <param name="CutKinds">Kinds of which more waits than is listed; empty when everything is.</param>
public sealed record TaskList(IReadOnlyList<TaskRow> Items, IReadOnlyList<string> CutKinds);

/// <summary>One thing to do.</summary>
public sealed record TaskRow
{
    /// <summary><c>receiveShipment</c>, <c>approvePlan</c>, <c>submitPlan</c>, <c>signContract</c>, <c>approveProof</c>,
    /// <c>decideReplacement</c>, <c>resolveCase</c>, <c>dispatchOnward</c>, <c>signDestruction</c>, <c>witnessDestruction</c>,
    /// <c>signRevote</c>, <c>witnessRevote</c>, <c>handOutRevote</c>, <c>reportRevote</c>, <c>answerFinding</c>, <c>closeFinding</c>,
    /// <c>closeSorting</c>, <c>requestReplacement</c>, <c>signAdjustment</c>, <c>verifyBoxes</c>,
    /// <c>countStock</c> or <c>postCount</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Code of the object; of the village where boxes wait.</summary>
    public required string Subject { get; init; }

    public required string RegionCode { get; init; }

    public string? RegionName { get; init; }

    /// <summary>Cartons, boxes or sheets concerned, where that says something.</summary>
    public long? Quantity { get; init; }

    public required DateTimeOffset Since { get; init; }

    public DateTimeOffset? DueAt { get; init; }
}
