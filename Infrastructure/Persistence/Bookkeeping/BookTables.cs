namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>The tables a fold writes, with their columns in the order of <see cref="BookValues"/> and <see cref="NewRows"/>.</summary>
internal static class BookTables
{
    public static readonly BulkTable Account = new("Account", 1, "Id", "Quantity");

    public static readonly BulkTable NewAccount = new(
        "Account",
        1,
        "Id",
        "HolderKind",
        "HolderRef",
        "StockItemId",
        "State",
        "Quantity",
        "IsSource",
        "Version"
    );

    public static readonly BulkTable Order = new(
        "PrintOrder",
        1,
        "Id",
        "Status",
        "OrderedOrdinary",
        "OrderedRevote",
        "GoodOrdinary",
        "GoodRevote",
        "WasteQuantity",
        "OverPrintQuantity",
        "DestroyedQuantity",
        "ProofHash",
        "ProofApprovedBy",
        "ProofApprovedAt",
        "IsVerified"
    );

    public static readonly BulkTable Line = new("OrderLine", 1, "Id", "SupplementaryQuantity", "PackedOrdinary", "PackedRevote");

    public static readonly BulkTable Plate = new("Plate", 1, "Id", "Status", "ChangedAt");

    public static readonly BulkTable NewPlate = new("Plate", 1, "Id", "OrderId", "Code", "Kind", "Status", "ChangedAt", "Version");

    public static readonly BulkTable Shipment = new(
        "Shipment",
        1,
        "Id",
        "Status",
        "ScannedCount",
        "ForeignCount",
        "ArrivedAt",
        "ReceiptOpenedAt",
        "ReceiptOpenedBy",
        "ReceiptClosedAt",
        "ReceiptClosedBy",
        "ReceiptNumber",
        "WitnessName"
    );

    public static readonly BulkTable NewShipment = new(
        "Shipment",
        1,
        "Id",
        "Code",
        "VendorId",
        "OriginKind",
        "OriginRef",
        "OriginRegion",
        "DestinationCode",
        "Status",
        "VehiclePlate",
        "DriverName",
        "TruckSeals",
        "EscortUnit",
        "CartonCount",
        "Quantity",
        "ScannedCount",
        "ForeignCount",
        "DispatchedBy",
        "DispatchedAt",
        "ExpectedAt",
        "ArrivedAt",
        "Version"
    );

    public static readonly BulkTable Unit = new("Unit", 1, "Id", "Quantity", "Place", "PlaceRef", "ShipmentId");

    public static readonly BulkTable NewUnit = new(
        "Unit",
        1,
        "Id",
        "Code",
        "Kind",
        "StockItemId",
        "DestinationCode",
        "OrderId",
        "VendorId",
        "PackedQuantity",
        "Quantity",
        "Seal",
        "Place",
        "PlaceRef",
        "ShipmentId",
        "Version"
    );

    public static readonly BulkTable Case = new("DiscrepancyCase", 1, "Id", "Status", "ResolvedAt", "ResolvedBy", "Resolution");

    public static readonly BulkTable NewCase = new(
        "DiscrepancyCase",
        1,
        "Id",
        "Code",
        "Kind",
        "RegionCode",
        "OtherRegionCode",
        "VendorId",
        "ShipmentId",
        "UnitId",
        "OrderId",
        "StockItemId",
        "Quantity",
        "Status",
        "OpenedAt",
        "OpenedSequence",
        "Version"
    );

    public static readonly BulkTable Replacement = new("Replacement", 1, "Id", "Status", "DecidedBy", "DecidedAt", "DecisionReason");

    public static readonly BulkTable NewReplacement = new(
        "Replacement",
        1,
        "Id",
        "Code",
        "RegionCode",
        "OrderId",
        "VendorId",
        "StockItemId",
        "Quantity",
        "Reason",
        "Status",
        "RequestedBy",
        "RequestedAt",
        "DecidedBy",
        "DecidedAt",
        "DecisionReason",
        "Version"
    );

    public static readonly BulkTable Entry = new(
        "ShipmentUnit",
        2,
        "ShipmentId",
        "UnitId",
        "Finding",
        "CountedQuantity",
        "ScannedBy",
        "ScannedAt"
    );

    public static readonly BulkTable NewEntry = Entry.Versioned;

    public static readonly BulkTable Rollup = new("Rollup", 3, "Owner", "StockItemId", "State", "Quantity");

    public static readonly BulkTable NewRollup = Rollup.Versioned;

    public static readonly BulkTable Log = new(
        "EventLog",
        1,
        "Sequence",
        "EventId",
        "Source",
        "Type",
        "TypeVersion",
        "OccurredAt",
        "RecordedAt",
        "ContentHash",
        "Subject",
        "ReversesSequence",
        "Data"
    );

    public static readonly BulkTable EventRegion = new(
        "EventRegion",
        1,
        "Sequence",
        "RegionCode",
        "OtherRegionCode",
        "RegencyCode",
        "OtherRegencyCode"
    );

    public static readonly BulkTable Movement = new(
        "Movement",
        2,
        "Sequence",
        "Line",
        "FromAccountId",
        "ToAccountId",
        "StockItemId",
        "Quantity",
        "RegionCode"
    );

    public static readonly BulkTable UnitMove = new(
        "UnitMove",
        2,
        "Sequence",
        "Line",
        "UnitId",
        "FromPlace",
        "FromRef",
        "ToPlace",
        "ToRef",
        "ShipmentId"
    );

    public static readonly BulkTable PrintRun = new(
        "PrintRun",
        1,
        "Sequence",
        "OrderId",
        "RunNumber",
        "Pool",
        "GoodQuantity",
        "WasteQuantity",
        "OverPrintQuantity",
        "Shift",
        "Machine",
        "OccurredAt"
    );

    public static readonly BulkTable Verification = new(
        "PrintVerification",
        1,
        "Sequence",
        "OrderId",
        "PrintedQuantity",
        "SentQuantity",
        "StoredQuantity",
        "DestroyedQuantity",
        "Difference",
        "Officer",
        "OccurredAt"
    );

    public static readonly BulkTable Checkpoint = new(
        "ShipmentCheckpoint",
        1,
        "Sequence",
        "ShipmentId",
        "Kind",
        "Place",
        "Note",
        "OccurredAt"
    );

    public static readonly BulkTable Invoice = new(
        "Invoice",
        1,
        "Id",
        "Code",
        "ContractId",
        "OrderId",
        "VendorId",
        "Quantity",
        "AmountSen",
        "Sequence",
        "OccurredAt"
    );
}
