using Tepat.Application.Common;
using Tepat.Domain.Audit;

namespace Tepat.Application.Audit;

/// <summary>Adjustments of the caller's regions: what waits for a second signature, and what was decided.</summary>
/// <param name="Status"><c>proposed</c>, <c>approved</c> or <c>rejected</c>.</param>
[Requires(Permissions.ReadAudit)]
public sealed record ListAdjustments(
    string? Region,
    [property: WordOf(typeof(AdjustmentStatus))] string? Status,
    int? Limit,
    string? Cursor
) : IQuery<Page<AdjustmentView>>;

public sealed record AdjustmentView
{
    public required string Code { get; init; }

    public required string RegionCode { get; init; }

    public required string RegionName { get; init; }

    public required string ItemCode { get; init; }

    public string? ContestCode { get; init; }

    public required string Pool { get; init; }

    /// <summary>Place in the log of the event that it mends.</summary>
    public required long CorrectsSequence { get; init; }

    /// <summary>Code of the object which that event is about.</summary>
    public required string CorrectsSubject { get; init; }

    /// <summary><c>good</c>, <c>damaged</c>, <c>missing</c> or <c>unexplained</c>.</summary>
    public required string FromState { get; init; }

    public required string ToState { get; init; }

    public required long QuantitySheets { get; init; }

    public required string Reason { get; init; }

    public required string Status { get; init; }

    public required string ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? DecisionReason { get; init; }
}
