using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Shipments;

public enum ShipmentStatus
{
    Dispatched,
    Arrived,
    Receiving,
    Received,
    ReceivedWithDifferences,
}

public enum OriginKind
{
    Plant,
    Warehouse,
}

/// <summary>How a carton was found when it was scanned on arrival.</summary>
public enum CartonFinding
{
    /// <summary>Sealed and whole.</summary>
    Sealed,

    /// <summary>Opened under witness and counted.</summary>
    Counted,

    /// <summary>The seal was broken on arrival.</summary>
    SealBroken,

    /// <summary>It belongs to another region: put aside, not opened.</summary>
    Misrouted,

    /// <summary>It is for this region but not on this delivery note.</summary>
    Unlisted,
}

/// <summary>A consignment under one delivery note (surat jalan), and its receipt.</summary>
public sealed class Shipment : Tracked
{
    private readonly Dictionary<string, ManifestEntry> manifest = [];

    public required string Code { get; init; }

    public long? VendorId { get; init; }

    public required OriginKind OriginKind { get; init; }

    /// <summary>Plant code, or the region whose warehouse sends.</summary>
    public required string OriginRef { get; init; }

    public string? OriginRegion { get; init; }

    public required string DestinationCode { get; init; }

    public required string VehiclePlate { get; init; }

    public required string DriverName { get; init; }

    public required IReadOnlyList<string> TruckSeals { get; init; }

    public required string EscortUnit { get; init; }

    public required string DispatchedBy { get; init; }

    public required DateTimeOffset DispatchedAt { get; init; }

    public required DateTimeOffset ExpectedAt { get; init; }

    public int CartonCount { get; set; }

    public long Quantity { get; set; }

    public int ScannedCount { get; set; }

    public int ForeignCount { get; set; }

    public ShipmentStatus Status { get; set; }

    public DateTimeOffset? ArrivedAt { get; set; }

    public DateTimeOffset? ReceiptOpenedAt { get; set; }

    public string? ReceiptOpenedBy { get; set; }

    public DateTimeOffset? ReceiptClosedAt { get; set; }

    public string? ReceiptClosedBy { get; set; }

    public string? ReceiptNumber { get; set; }

    public string? WitnessName { get; set; }

    /// <summary>The units loaded with this shipment, by code: those named by events, or all when the manifest was asked for.</summary>
    public IReadOnlyDictionary<string, ManifestEntry> Manifest => manifest;

    public void Load(ManifestEntry entry) => manifest[entry.Unit.Code] = entry;

    internal void Put(CustodyUnit unit)
    {
        manifest[unit.Code] = new ManifestEntry { Unit = unit, IsAbsent = true };
        CartonCount++;
        Quantity += unit.Quantity;
    }

    public Outcome Arrive(DateTimeOffset at)
    {
        if (Status != ShipmentStatus.Dispatched)
        {
            return ShipmentErrors.AlreadyArrived(Code);
        }

        (Status, ArrivedAt) = (ShipmentStatus.Arrived, at);
        Changed();
        return Outcome.Success;
    }

    /// <summary>Opens the receipt. A truck at the gate is a fact: it counts as arrived even when nobody reported it.</summary>
    public Outcome OpenReceipt(string by, string witness, DateTimeOffset at)
    {
        if (by == DispatchedBy)
        {
            return ShipmentErrors.SenderCannotReceive;
        }

        if (Status is not (ShipmentStatus.Dispatched or ShipmentStatus.Arrived))
        {
            return ShipmentErrors.ReceiptAlreadyOpened(Code);
        }

        ArrivedAt ??= at;
        (Status, ReceiptOpenedAt, ReceiptOpenedBy, WitnessName) = (ShipmentStatus.Receiving, at, by, witness);
        Changed();
        return Outcome.Success;
    }

    /// <summary>Refuses a scan that may not be recorded at all: nobody receives what they sent, and only an open receipt records.</summary>
    public Outcome MayScan(string by, string carton)
    {
        if (by == DispatchedBy)
        {
            return ShipmentErrors.SenderCannotReceive;
        }

        if (Status != ShipmentStatus.Receiving)
        {
            return ShipmentErrors.ReceiptNotOpen(Code, Status);
        }

        return manifest.GetValueOrDefault(carton) is { Finding: not null } scanned
            ? ShipmentErrors.CartonAlreadyScanned(carton, scanned.ScannedAt!.Value, scanned.ScannedBy!)
            : Outcome.Success;
    }

    internal void Scanned(CustodyUnit unit, CartonFinding finding, long? counted, string by, DateTimeOffset at)
    {
        if (!manifest.TryGetValue(unit.Code, out var entry))
        {
            manifest[unit.Code] = entry = new ManifestEntry { Unit = unit, IsAbsent = true };
        }

        entry.Record(finding, counted, by, at);
        if (finding is CartonFinding.Misrouted or CartonFinding.Unlisted)
        {
            ForeignCount++;
        }
        else
        {
            ScannedCount++;
        }

        Changed();
    }

    internal void Undone(ManifestEntry entry)
    {
        if (entry.Finding == CartonFinding.Misrouted)
        {
            ForeignCount--;
        }
        else
        {
            ScannedCount--;
        }

        entry.Forget();
        Changed();
    }

    public Outcome CloseReceipt(string by, DateTimeOffset at, string number, bool withDifferences)
    {
        if (Status != ShipmentStatus.Receiving)
        {
            return ShipmentErrors.ReceiptNotOpen(Code, Status);
        }

        Status = withDifferences ? ShipmentStatus.ReceivedWithDifferences : ShipmentStatus.Received;
        (ReceiptClosedAt, ReceiptClosedBy, ReceiptNumber) = (at, by, number);
        Changed();
        return Outcome.Success;
    }
}

/// <summary>One unit on a delivery note (or found with it), and how it was found.</summary>
public sealed class ManifestEntry : Tracked
{
    public required CustodyUnit Unit { get; init; }

    /// <summary>True when the row is not in the database yet; its key is natural.</summary>
    public bool IsAbsent { get; init; }

    public CartonFinding? Finding { get; private set; }

    public long? CountedQuantity { get; private set; }

    public string? ScannedBy { get; private set; }

    public DateTimeOffset? ScannedAt { get; private set; }

    public ManifestEntry As(CartonFinding? finding, long? counted, string? by, DateTimeOffset? at)
    {
        (Finding, CountedQuantity, ScannedBy, ScannedAt) = (finding, counted, by, at);
        return this;
    }

    internal void Forget()
    {
        As(null, null, null, null);
        Changed();
    }

    internal void Record(CartonFinding finding, long? counted, string by, DateTimeOffset at)
    {
        As(finding, counted, by, at);
        Changed();
    }
}
