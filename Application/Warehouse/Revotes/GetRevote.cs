using Tepat.Application.Common;

namespace Tepat.Application.Warehouse.Revotes;

/// <summary>One release with its signatures and stations.</summary>
[Requires(Permissions.ReadWarehouse)]
public sealed record GetRevote(string Release) : IQuery<RevoteDetail>;

public sealed record RevoteDetail(
    RevoteRow Release,
    string Reason,
    string? CancelReason,
    IReadOnlyList<RevoteSignatureView> Signatures,
    IReadOnlyList<RevoteStationView> Stations
);

public sealed record RevoteSignatureView
{
    /// <summary><c>kpu</c> or <c>bawaslu</c>.</summary>
    public required string Office { get; init; }

    public required string SignatoryName { get; init; }

    public required string SignedBy { get; init; }

    public required DateTimeOffset SignedAt { get; init; }
}

/// <summary>One station: what it gets, and what became of that.</summary>
public sealed record RevoteStationView
{
    public required string VillageCode { get; init; }

    public required string VillageName { get; init; }

    public required int StationNumber { get; init; }

    public required long Sheets { get; init; }

    /// <summary><c>waiting</c>, <c>handedOut</c>, <c>reported</c> or <c>lapsed</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Code of the box that took the sheets.</summary>
    public string? BoxCode { get; init; }

    public string? Receiver { get; init; }

    public DateTimeOffset? HandedOutAt { get; init; }

    public DateTimeOffset? ReportedAt { get; init; }

    public long? UsedSheets { get; init; }

    public long? SpoiledSheets { get; init; }

    public long? UnusedSheets { get; init; }
}
