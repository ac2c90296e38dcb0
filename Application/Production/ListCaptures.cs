using Tepat.Application.Common;

namespace Tepat.Application.Production;

/// <summary>
/// Vendors' calls to report events, the latest first. An accepted event is found by its id, a refused one when it was the first of its code.
/// </summary>
/// <param name="Vendor">Only this vendor's.</param>
/// <param name="Event">Only the calls in which this event id was accepted, or refused as the first of its code.</param>
/// <param name="Code">Only calls that refused something for this code.</param>
/// <param name="Status">Only calls that were answered with this HTTP status.</param>
/// <param name="From">Only calls of this time or later.</param>
/// <param name="To">Only calls before this time.</param>
[Requires(Permissions.ManageKeys)]
public sealed record ListCaptures(
    string? Vendor,
    string? Event,
    string? Code,
    int? Status,
    DateTimeOffset? From,
    DateTimeOffset? To,
    int? Limit,
    string? Cursor
) : IQuery<Page<CaptureRow>>;

public sealed record CaptureRow
{
    public required long Id { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required string VendorCode { get; init; }

    public required string VendorName { get; init; }

    /// <summary>Name of the key that called.</summary>
    public required string KeyName { get; init; }

    /// <summary>How that key begins.</summary>
    public required string KeyPart { get; init; }

    /// <summary>True when that is a test key: nothing of the call is real.</summary>
    public required bool IsTest { get; init; }

    public string? Mode { get; init; }

    /// <summary><c>json</c>, <c>ndjson</c>, <c>csv</c> or <c>other</c>.</summary>
    public required string Form { get; init; }

    /// <summary>The HTTP status of the answer.</summary>
    public required int Status { get; init; }

    public required int SentCount { get; init; }

    public required int AcceptedCount { get; init; }

    public required int DuplicateCount { get; init; }

    public required int RejectedCount { get; init; }

    /// <summary>Milliseconds until the answer.</summary>
    public required int DurationMs { get; init; }

    /// <summary>The trace id of the answer, by which the program's log knows the call.</summary>
    public required string TraceId { get; init; }

    /// <summary>Codes for which events, or the whole call, were refused.</summary>
    public required string Codes { get; init; }
}
