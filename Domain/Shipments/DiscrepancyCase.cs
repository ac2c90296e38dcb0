using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Shipments;

public enum CaseKind
{
    CountedShort,
    CountedOver,
    SealBroken,
    Misrouted,
    Unlisted,
    NotArrived,
    OverPrint,
    Damaged,

    /// <summary>A box bears another seal than the books hold, or a broken one.</summary>
    SealDiffers,
}

public enum CaseStatus
{
    Open,
    Resolved,
}

/// <summary>How a case ends.</summary>
public enum CaseResolution
{
    /// <summary>Accepted as it is, with the reason: the figures stay.</summary>
    Accepted,

    /// <summary>The missing carton came after all, or the missing sheets were found.</summary>
    Found,

    /// <summary>A carton that never came is given up: its sheets are missing.</summary>
    Lost,
}

/// <summary>Something that was seen and is not as it should be. It has an owner and an age, and is closed with a reason.</summary>
public sealed class DiscrepancyCase : Tracked
{
    /// <summary>Empty until the flush gives a new case its number.</summary>
    public string Code { get; set; } = "";

    public required CaseKind Kind { get; init; }

    /// <summary>The region that must act.</summary>
    public required string RegionCode { get; init; }

    /// <summary>The region a misrouted carton belongs to.</summary>
    public string? OtherRegionCode { get; init; }

    public long? VendorId { get; init; }

    public Shipment? Shipment { get; init; }

    public long? ShipmentId { get; init; }

    public CustodyUnit? Unit { get; init; }

    public string? UnitCode
    {
        get => field ?? Unit?.Code;
        init;
    }

    public long? OrderId { get; init; }

    public required long StockItemId { get; init; }

    /// <summary>Whether ordinary or re-vote ballots are concerned.</summary>
    public Pool Pool
    {
        get => Unit?.Pool ?? field;
        init;
    }

    public required long Quantity { get; init; }

    public CaseStatus Status { get; set; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? ResolvedAt { get; set; }

    public string? ResolvedBy { get; set; }

    public string? Resolution { get; set; }

    public Outcome Resolve(string by, DateTimeOffset at, string words)
    {
        if (Status == CaseStatus.Resolved)
        {
            return ShipmentErrors.CaseClosed(Code);
        }

        (Status, ResolvedBy, ResolvedAt, Resolution) = (CaseStatus.Resolved, by, at, words);
        Changed();
        return Outcome.Success;
    }

    /// <summary>Its resolution was taken back: somebody must act again.</summary>
    public Outcome Reopen()
    {
        (Status, ResolvedBy, ResolvedAt, Resolution) = (CaseStatus.Open, null, null, null);
        Changed();
        return Outcome.Success;
    }
}
