using Tepat.Application.Common;

namespace Tepat.Application.Distribution;

/// <summary>Signed hand-overs of the caller's regions, newest first.</summary>
/// <param name="Box">Only those of one box.</param>
/// <param name="WithFindings">Only those where a seal differed, a box was elsewhere or a step was not told.</param>
[Requires(Permissions.ReadDistribution)]
public sealed record ListHandOvers(string? Region, string? Box, bool? WithFindings, int? Limit, string? Cursor)
    : IQuery<Page<HandOverView>>;

public record HandOverView
{
    /// <summary>Place in the log.</summary>
    public required long Sequence { get; init; }

    /// <summary>Number of the record (BAST).</summary>
    public required string Number { get; init; }

    public required string FromLevel { get; init; }

    public required string FromRegion { get; init; }

    public required string FromName { get; init; }

    public required long? FromStation { get; init; }

    public required string ToLevel { get; init; }

    public required string ToRegion { get; init; }

    public required string ToName { get; init; }

    public required long? ToStation { get; init; }

    public required long BoxCount { get; init; }

    public required string RecordedBy { get; init; }

    /// <summary>Time of the device when the receiver signed.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Time of the server when it came in.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    public required long DifferentSeals { get; init; }

    public required long MisroutedBoxes { get; init; }

    public required long Gaps { get; init; }
}
