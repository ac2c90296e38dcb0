namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>
/// What the bookkeeper reads. Scoped statements carry both ends and the vendor; found units, taken codes and balances of objects already
/// admitted are read without scope on purpose.
/// </summary>
internal sealed class BooksSql(SqlDialect dialect)
{
    private static readonly BooksSql Sqlite = new(SqlDialect.Sqlite);
    private static readonly BooksSql SqlServer = new(SqlDialect.SqlServer);

    public static BooksSql Of(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? Sqlite : SqlServer;

    public string Orders { get; } =
        $"""
            SELECT o.Id, o.Code, o.ContractId, o.VendorId, p.Code AS PlantCode, o.RegionCode, o.OrdinaryItemId, o.RevoteItemId, o.Status,
                   o.OrderedOrdinary, o.OrderedRevote, o.GoodOrdinary, o.GoodRevote, o.WasteQuantity, o.OverPrintQuantity,
                   o.DestroyedQuantity, o.ProofHash, o.ProofApprovedBy, o.ProofApprovedAt, o.Version
              FROM PrintOrder AS o
              JOIN Plant AS p ON p.Id = o.PlantId
             WHERE o.Code IN {dialect.TextsIn("Codes")}
               AND (@VendorId IS NULL OR o.VendorId = @VendorId)
               AND (o.RegionCode >= @RegionFrom AND o.RegionCode < @RegionTo
                    OR EXISTS (SELECT 1 FROM OrderLine AS l
                                WHERE l.OrderId = o.Id AND l.DestinationCode >= @RegionFrom AND l.DestinationCode < @RegionTo))
            """;

    public string Lines { get; } =
        $"""
            SELECT Id, OrderId, DestinationCode, RegularQuantity, ReserveQuantity, RevoteQuantity, SupplementaryQuantity, PackedOrdinary,
                   PackedRevote, Version
              FROM OrderLine
             WHERE OrderId IN {dialect.NumbersIn("Ids")}
            """;

    public string TakenRuns { get; } =
        $"""
            SELECT OrderId, RunNumber
              FROM PrintRun
             WHERE OrderId IN {dialect.NumbersIn("Ids")} AND RunNumber IN {dialect.TextsIn("Codes")}
            """;

    public string Plates { get; } =
        $"SELECT Id, OrderId, Code, Kind, Status, ChangedAt, Version FROM Plate WHERE OrderId IN {dialect.NumbersIn("Ids")}";

    private const string UnitColumns = """
        SELECT u.Id, u.Code, u.Kind, u.StockItemId, u.DestinationCode, u.OrderId, u.VendorId, s.Pool, u.PackedQuantity, u.Quantity, u.Seal,
               u.Place, u.PlaceRef, u.ShipmentId, u.Version
          FROM Unit AS u
          JOIN StockItem AS s ON s.Id = u.StockItemId
        """;

    // A carton is an officer's when it is meant for, or stands in, the officer's region.
    public string Units { get; } =
        $"""
            {UnitColumns}
             WHERE u.Code IN {dialect.TextsIn("Codes")}
               AND (@VendorId IS NULL OR u.VendorId = @VendorId)
               AND (u.DestinationCode >= @RegionFrom AND u.DestinationCode < @RegionTo
                    OR u.Place = 'quarantine' AND u.PlaceRef >= @RegionFrom AND u.PlaceRef < @RegionTo)
            """;

    public string FoundUnits { get; } = $"{UnitColumns}\n WHERE u.Code IN {dialect.TextsIn("Codes")}";

    public string ManifestUnits { get; } =
        $"""
            {UnitColumns}
             WHERE u.Id IN (SELECT su.UnitId
                              FROM ShipmentUnit AS su
                              JOIN Shipment AS sh ON sh.Id = su.ShipmentId
                             WHERE sh.Code IN {dialect.TextsIn("Codes")}
                               AND (@VendorId IS NULL OR sh.VendorId = @VendorId)
                               AND sh.DestinationCode >= @RegionFrom AND sh.DestinationCode < @RegionTo)
            """;

    // Who sends on may read a shipment, but only its destination receives, so the origin admits to no write.
    public string Shipments { get; } =
        $"""
            SELECT Id, Code, VendorId, OriginKind, OriginRef, OriginRegion, DestinationCode, Status, VehiclePlate, DriverName, TruckSeals,
                   EscortUnit, CartonCount, Quantity, ScannedCount, ForeignCount, DispatchedBy, DispatchedAt, ExpectedAt, ArrivedAt,
                   ReceiptOpenedAt, ReceiptOpenedBy, ReceiptClosedAt, ReceiptClosedBy, ReceiptNumber, WitnessName, Version
              FROM Shipment
             WHERE Code IN {dialect.TextsIn("Codes")}
               AND (@VendorId IS NULL OR VendorId = @VendorId)
               AND DestinationCode >= @RegionFrom AND DestinationCode < @RegionTo
            """;

    public string Entries { get; } =
        $"""
            SELECT ShipmentId, UnitId, Finding, CountedQuantity, ScannedBy, ScannedAt, Version
              FROM ShipmentUnit
             WHERE ShipmentId IN {dialect.NumbersIn("Ids")} AND UnitId IN {dialect.NumbersIn("UnitIds")}
            """;

    private const string CaseColumns = """
        SELECT c.Id, c.Code, c.Kind, c.RegionCode, c.OtherRegionCode, c.VendorId, c.ShipmentId, u.Code AS UnitCode, c.OrderId,
               c.StockItemId, s.Pool, c.Quantity, c.Status, c.OpenedAt, c.ResolvedAt, c.ResolvedBy, c.Resolution, c.Version
          FROM DiscrepancyCase AS c
          JOIN StockItem AS s ON s.Id = c.StockItemId
          LEFT JOIN Unit AS u ON u.Id = c.UnitId
         WHERE (@VendorId IS NULL OR c.VendorId = @VendorId)
           AND (c.RegionCode >= @RegionFrom AND c.RegionCode < @RegionTo
                OR c.OtherRegionCode >= @RegionFrom AND c.OtherRegionCode < @RegionTo)
        """;

    public string Cases { get; } = $"{CaseColumns}\n AND c.Code IN {dialect.TextsIn("Codes")}";

    public string CasesOfUnits { get; } = $"{CaseColumns}\n AND c.Status = 'open' AND u.Code IN {dialect.TextsIn("Codes")}";

    public string Replacements { get; } =
        $"""
            SELECT r.Id, r.Code, r.RegionCode, o.Code AS OrderCode, r.OrderId, r.VendorId, r.StockItemId, r.Quantity, r.Reason, r.Status,
                   r.RequestedBy, r.RequestedAt, r.DecidedBy, r.DecidedAt, r.DecisionReason, r.Version
              FROM Replacement AS r
              JOIN PrintOrder AS o ON o.Id = r.OrderId
             WHERE r.Code IN {dialect.TextsIn("Codes")}
               AND (@VendorId IS NULL OR r.VendorId = @VendorId)
               AND r.RegionCode >= @RegionFrom AND r.RegionCode < @RegionTo
            """;

    public string TakenUnits { get; } = $"SELECT Code FROM Unit WHERE Code IN {dialect.TextsIn("Codes")}";

    public string TakenShipments { get; } = $"SELECT Code FROM Shipment WHERE Code IN {dialect.TextsIn("Codes")}";

    public string TakenInvoices { get; } =
        $"SELECT Code FROM Invoice WHERE (@VendorId IS NULL OR VendorId = @VendorId) AND Code IN {dialect.TextsIn("Codes")}";

    public string Accounts { get; } =
        $"""
            SELECT Id, HolderKind, HolderRef, StockItemId, State, Quantity, Version
              FROM Account
             WHERE HolderRef IN {dialect.TextsIn("Codes")} AND StockItemId IN {dialect.NumbersIn("Ids")}
            """;

    public string Rollup { get; } =
        $"""
            SELECT Owner, StockItemId, State, Quantity, Version
              FROM Rollup
             WHERE Owner IN {dialect.TextsIn("Codes")} AND StockItemId IN {dialect.NumbersIn("Ids")}
            """;

    public string Known { get; } =
        $"""
            SELECT EventId, ContentHash, Sequence
              FROM EventLog
             WHERE Source = @Source AND EventId IN {dialect.TextsIn("Codes")}
            """;
}
