namespace Tepat.Infrastructure.Shipments;

internal static class CaseSql
{
    // Of a carton that belongs elsewhere the finder sees code and destination, no more.
    private const string IsOwn = "k.OtherRegionCode IS NULL OR k.OtherRegionCode >= @RegionFrom AND k.OtherRegionCode < @RegionTo";

    internal const string Row = $"""
        SELECT k.Code, k.Kind, k.RegionCode, COALESCE(r.Name, k.RegionCode) AS RegionName, k.OtherRegionCode, sh.Code AS ShipmentCode,
               CASE WHEN u.Kind = 'carton' THEN u.Code END AS CartonCode, CASE WHEN u.Kind = 'box' THEN u.Code END AS BoxCode,
               CASE WHEN u.Kind = 'box'
                    THEN (SELECT MIN(w.Subject)
                            FROM EventLog AS w
                           WHERE w.Sequence = k.OpenedSequence AND w.Type = 'distribution.boxes-handed-over') END AS HandOver,
               o.Code AS OrderCode, CASE WHEN {IsOwn} THEN si.ItemCode END AS ItemCode,
               CASE WHEN {IsOwn} THEN c.Code END AS ContestCode, CASE WHEN {IsOwn} THEN si.Pool END AS Pool,
               CASE WHEN {IsOwn} THEN k.Quantity END AS QuantitySheets,
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
