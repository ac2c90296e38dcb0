using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Warehouse.Revotes;

public enum RevoteStationStatus
{
    /// <summary>Its sheets are still in the pool.</summary>
    Waiting,

    /// <summary>Its box is with KPPS.</summary>
    HandedOut,

    /// <summary>Its box came home and every sheet is told.</summary>
    Reported,

    /// <summary>The order was taken back before its sheets left the pool.</summary>
    Lapsed,
}

/// <summary>One station of a release: how many sheets it gets, and what became of them.</summary>
public sealed class RevoteStation : Tracked
{
    public required RevoteRelease Release { get; init; }

    public required string VillageCode { get; init; }

    public required int StationNumber { get; init; }

    public required long Sheets { get; init; }

    public RevoteStationStatus Status { get; private set; }

    /// <summary>Code of the box that took the sheets; null while they are in the pool.</summary>
    public string? BoxCode { get; private set; }

    public string? Receiver { get; private set; }

    public DateTimeOffset? HandedOutAt { get; private set; }

    public DateTimeOffset? ReportedAt { get; private set; }

    public long? UsedSheets { get; private set; }

    public long? SpoiledSheets { get; private set; }

    public long? UnusedSheets { get; private set; }

    /// <summary>Puts a station's hand-out as it was loaded.</summary>
    public RevoteStation As(RevoteStationStatus status, string? box, string? receiver, DateTimeOffset? handedOutAt)
    {
        (Status, BoxCode, Receiver, HandedOutAt) = (status, box, receiver, handedOutAt);
        return this;
    }

    /// <summary>Puts its report as it was loaded.</summary>
    public RevoteStation ReportedAs(DateTimeOffset? at, long? used, long? spoiled, long? unused)
    {
        (ReportedAt, UsedSheets, SpoiledSheets, UnusedSheets) = (at, used, spoiled, unused);
        return this;
    }

    internal void HandOut(string box, string receiver, DateTimeOffset at)
    {
        As(RevoteStationStatus.HandedOut, box, receiver, at);
        Changed();
    }

    internal void Report(DateTimeOffset at, long used, long spoiled, long unused)
    {
        Status = RevoteStationStatus.Reported;
        ReportedAs(at, used, spoiled, unused);
        Changed();
    }

    internal void Lapse()
    {
        Status = RevoteStationStatus.Lapsed;
        Changed();
    }
}
