using System.Collections.Frozen;
using Tepat.Domain.Audit;
using Tepat.Domain.Destruction;
using Tepat.Domain.Distribution;
using Tepat.Domain.Procurement;
using Tepat.Domain.Production;
using Tepat.Domain.Shipments;
using Tepat.Domain.Warehouse;
using Tepat.Domain.Warehouse.Revotes;

namespace Tepat.Domain.Common.Ledger;

/// <param name="Name">Stable type name, <c>slice.what-happened</c>.</param>
/// <param name="FromVendor">True when a vendor may report it.</param>
public sealed record EventType(string Name, int Version, Type Data, bool FromVendor)
{
    /// <summary>True when an event of this type can be taken back.</summary>
    public bool IsCorrectable { get; } = Data.IsAssignableTo(typeof(ICorrectable));
}

/// <summary>Every type of event that the log may hold.</summary>
public static class EventCatalogue
{
    public static readonly IReadOnlyList<EventType> All =
    [
        new("procurement.proof-approved", 1, typeof(ProofApproved), FromVendor: false),
        new("procurement.invoice-submitted", 1, typeof(InvoiceSubmitted), FromVendor: true),
        new("production.plates-registered", 1, typeof(PlatesRegistered), FromVendor: true),
        new("production.plates-sealed", 1, typeof(PlatesSealed), FromVendor: true),
        new("production.print-run-reported", 1, typeof(PrintRunReported), FromVendor: true),
        new("production.carton-packed", 1, typeof(CartonPacked), FromVendor: true),
        new("production.print-quantity-verified", 1, typeof(PrintQuantityVerified), FromVendor: true),
        new("production.print-quantity-confirmed", 1, typeof(PrintQuantityConfirmed), FromVendor: false),
        new("production.waste-destroyed", 1, typeof(WasteDestroyed), FromVendor: true),
        new("production.plates-destroyed", 1, typeof(PlatesDestroyed), FromVendor: true),
        new("shipments.shipment-dispatched", 1, typeof(ShipmentDispatched), FromVendor: true),
        new("shipments.checkpoint-passed", 1, typeof(CheckpointPassed), FromVendor: true),
        new("shipments.shipment-arrived", 1, typeof(ShipmentArrived), FromVendor: true),
        new("shipments.receipt-opened", 1, typeof(ReceiptOpened), FromVendor: false),
        new("shipments.carton-received", 1, typeof(CartonReceived), FromVendor: false),
        new("shipments.scan-undone", 1, typeof(ScanUndone), FromVendor: false),
        new("shipments.receipt-closed", 1, typeof(ReceiptClosed), FromVendor: false),
        new("shipments.case-resolved", 1, typeof(CaseResolved), FromVendor: false),
        new("shipments.replacement-requested", 1, typeof(ReplacementRequested), FromVendor: false),
        new("shipments.replacement-decided", 1, typeof(ReplacementDecided), FromVendor: false),
        new("warehouse.sorting-opened", 1, typeof(SortingOpened), FromVendor: false),
        new("warehouse.sorting-returned", 1, typeof(SortingReturned), FromVendor: false),
        new("warehouse.carton-sorted", 1, typeof(CartonSorted), FromVendor: false),
        new("warehouse.sorting-closed", 1, typeof(SortingClosed), FromVendor: false),
        new("warehouse.cartons-shelved", 1, typeof(CartonsShelved), FromVendor: false),
        new("warehouse.carton-cleared", 1, typeof(CartonCleared), FromVendor: false),
        new("warehouse.revote-archived", 1, typeof(RevoteArchived), FromVendor: false),
        new("warehouse.revote-proposed", 1, typeof(RevoteProposed), FromVendor: false),
        new("warehouse.revote-signed", 1, typeof(RevoteSigned), FromVendor: false),
        new("warehouse.revote-cancelled", 1, typeof(RevoteCancelled), FromVendor: false),
        new("warehouse.revote-handed-out", 1, typeof(RevoteHandedOut), FromVendor: false),
        new("warehouse.revote-reported", 1, typeof(RevoteReported), FromVendor: false),
        new("warehouse.revote-boxes-archived", 1, typeof(RevoteBoxesArchived), FromVendor: false),
        new("warehouse.storage-incident-reported", 1, typeof(StorageIncidentReported), FromVendor: false),
        new("warehouse.stock-received", 1, typeof(StockReceived), FromVendor: false),
        new("warehouse.stock-regraded", 1, typeof(StockRegraded), FromVendor: false),
        new("warehouse.count-opened", 1, typeof(CountOpened), FromVendor: false),
        new("warehouse.count-taken", 1, typeof(CountTaken), FromVendor: false),
        new("warehouse.count-posted", 1, typeof(CountPosted), FromVendor: false),
        new("warehouse.pack-list-opened", 1, typeof(PackListOpened), FromVendor: false),
        new("warehouse.boxes-assembled", 1, typeof(BoxesAssembled), FromVendor: false),
        new("warehouse.kits-made", 1, typeof(KitsMade), FromVendor: false),
        new("warehouse.box-filled", 1, typeof(BoxFilled), FromVendor: false),
        new("warehouse.box-verified", 1, typeof(BoxVerified), FromVendor: false),
        new("warehouse.box-sealed", 1, typeof(BoxSealed), FromVendor: false),
        new("warehouse.box-emptied", 1, typeof(BoxEmptied), FromVendor: false),
        new("distribution.trip-planned", 1, typeof(TripPlanned), FromVendor: false),
        new("distribution.box-loaded", 1, typeof(BoxLoaded), FromVendor: false),
        new("distribution.box-unloaded", 1, typeof(BoxUnloaded), FromVendor: false),
        new("distribution.trip-departed", 1, typeof(TripDeparted), FromVendor: false),
        new("distribution.trip-arrived", 1, typeof(TripArrived), FromVendor: false),
        new("distribution.boxes-handed-over", 1, typeof(BoxesHandedOver), FromVendor: false),
        new("distribution.usage-reported", 1, typeof(UsageReported), FromVendor: false),
        new("distribution.sheets-transferred", 1, typeof(SheetsTransferred), FromVendor: false),
        new("distribution.boxes-archived", 1, typeof(BoxesArchived), FromVendor: false),
        new("destruction.proposed", 1, typeof(DestructionProposed), FromVendor: false),
        new("destruction.signed", 1, typeof(DestructionSigned), FromVendor: false),
        new("destruction.carried-out", 1, typeof(DestructionCarriedOut), FromVendor: false),
        new("destruction.cancelled", 1, typeof(DestructionCancelled), FromVendor: false),
        new("audit.event-corrected", 1, typeof(EventCorrected), FromVendor: false),
        new("audit.adjustment-proposed", 1, typeof(AdjustmentProposed), FromVendor: false),
        new("audit.adjustment-decided", 1, typeof(AdjustmentDecided), FromVendor: false),
        new("audit.evidence-attached", 1, typeof(EvidenceAttached), FromVendor: false),
    ];

    private static readonly FrozenDictionary<string, EventType> ByName = All.ToFrozenDictionary(type => type.Name);
    private static readonly FrozenDictionary<Type, EventType> ByData = All.ToFrozenDictionary(type => type.Data);

    public static EventType? Find(string name) => ByName.GetValueOrDefault(name);

    public static EventType Of(EventData data) => ByData[data.GetType()];
}
