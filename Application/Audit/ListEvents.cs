using System.Text.Json;
using Tepat.Application.Common;

namespace Tepat.Application.Audit;

/// <summary>The journal: what was recorded, the latest first, of one object or of the caller's regions.</summary>
/// <param name="Subject">Only what this order, carton, shipment, case, request or adjustment went through.</param>
/// <param name="Region">Only what concerns this region.</param>
/// <param name="Type">Only events of this type.</param>
/// <param name="From">Only what happened at this time or later.</param>
/// <param name="To">Only what happened before this time.</param>
[Requires(Permissions.ReadAudit)]
public sealed record ListEvents(
    string? Subject,
    string? Region,
    string? Type,
    DateTimeOffset? From,
    DateTimeOffset? To,
    int? Limit,
    string? Cursor
) : IQuery<Page<JournalRow>>;

public sealed record JournalRow
{
    /// <summary>Place in the log.</summary>
    public required long Sequence { get; init; }

    /// <summary>For example <c>warehouse.carton-sorted</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Code of the object it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>Who reported it.</summary>
    public required string Source { get; init; }

    /// <summary>The region that answers for it.</summary>
    public string? RegionCode { get; init; }

    public string? RegionName { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The event that this one took back.</summary>
    public long? ReversesSequence { get; init; }

    /// <summary>The event that took this one back.</summary>
    public long? ReversedBySequence { get; init; }

    /// <summary>Why it was taken back.</summary>
    public string? ReversalReason { get; init; }

    /// <summary>True when the caller may try to take it back; whether somebody has built upon it is asked then.</summary>
    public required bool IsCorrectable { get; init; }

    /// <summary>The event's payload; amounts only for those who may read prices.</summary>
    public required JsonElement Data { get; init; }
}
