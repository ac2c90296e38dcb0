using Tepat.Application.Common;
using Tepat.Domain.Audit;

namespace Tepat.Application.Audit;

/// <summary>Findings of the caller's regions, the latest first.</summary>
/// <param name="ObjectKind">Kind of object, together with <paramref name="ObjectCode"/>.</param>
[Requires(Permissions.ReadFindings)]
public sealed record ListFindings(
    string? Region,
    [property: WordOf(typeof(FindingStatus))] string? Status,
    [property: WordOf(typeof(FindingKind))] string? Kind,
    string? ObjectKind,
    string? ObjectCode,
    bool? Late,
    int? Limit,
    string? Cursor
) : IQuery<Page<FindingRow>>;

public record FindingRow
{
    public required string Code { get; init; }

    /// <summary><c>finding</c> or <c>improvement</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>region</c>, <c>order</c>, <c>shipment</c>, <c>carton</c>, <c>box</c>, <c>handOver</c>, <c>case</c> or <c>destruction</c>.</summary>
    public required string ObjectKind { get; init; }

    public required string ObjectCode { get; init; }

    public required string RegionCode { get; init; }

    public required string RegionName { get; init; }

    public required string Text { get; init; }

    /// <summary><c>open</c>, <c>answered</c> or <c>closed</c>.</summary>
    public required string Status { get; init; }

    public required string AddedBy { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Until when the region's officer owes an answer.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Open and due.</summary>
    public bool IsLate { get; init; }
}
