namespace Tepat.Infrastructure.Shipments;

internal static class CaseSql
{
    internal const string Row = """
        SELECT k.Code, k.Kind, k.RegionCode, COALESCE(r.Name, k.RegionCode) AS RegionName, k.OtherRegionCode, sh.Code AS ShipmentCode,
               u.Code AS CartonCode, o.Code AS OrderCode, si.ItemCode, c.Code AS ContestCode, si.Pool, k.Quantity AS QuantitySheets,
               k.Status, k.OpenedAt, k.ResolvedAt, k.ResolvedBy, k.Resolution
          FROM DiscrepancyCase AS k
          JOIN StockItem AS si ON si.Id = k.StockItemId
          LEFT JOIN Contest AS c ON c.Id = si.ContestId
          LEFT JOIN Region AS r ON r.Code = k.RegionCode
          LEFT JOIN Shipment AS sh ON sh.Id = k.ShipmentId
          LEFT JOIN Unit AS u ON u.Id = k.UnitId
          LEFT JOIN PrintOrder AS o ON o.Id = k.OrderId
        """;

    internal const string Scope = """
        (@VendorId IS NULL OR k.VendorId = @VendorId)
           AND (k.RegionCode >= @RegionFrom AND k.RegionCode < @RegionTo
                OR k.OtherRegionCode >= @RegionFrom AND k.OtherRegionCode < @RegionTo)
        """;
}
