using Tepat.Application.Common;

namespace Tepat.Application.Distribution;

/// <summary>Sheets that stations gave to one another on polling day, newest first, each with both signatures.</summary>
[Requires(Permissions.ReadDistribution)]
public sealed record ListTransfers(string? Region, int? Limit, string? Cursor) : IQuery<Page<TransferRow>>;

public sealed record TransferRow
{
    /// <summary>Place in the log.</summary>
    public required long Sequence { get; init; }

    public required string ContestCode { get; init; }

    /// <summary>The box that the sheets were taken from.</summary>
    public required string FromBox { get; init; }

    public required string FromVillage { get; init; }

    public required long FromStation { get; init; }

    /// <summary>The box that they were put into.</summary>
    public required string ToBox { get; init; }

    public required string ToVillage { get; init; }

    public required long ToStation { get; init; }

    public required long Sheets { get; init; }

    /// <summary>Head of KPPS of the station that gave.</summary>
    public required string SenderName { get; init; }

    /// <summary>Head of KPPS of the station that took.</summary>
    public required string ReceiverName { get; init; }

    public required string Reason { get; init; }

    /// <summary>When both had signed.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    public required string RecordedBy { get; init; }
}
