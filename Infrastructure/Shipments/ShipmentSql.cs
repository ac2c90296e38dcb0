namespace Tepat.Infrastructure.Shipments;

/// <summary>Statements over shipments; both ends and the vendor stand in every scope.</summary>
internal static class ShipmentSql
{
    internal const string Scope = $"(@VendorId IS NULL OR s.VendorId = @VendorId) AND {Ends}";

    internal const string Ends = """
        (s.DestinationCode >= @RegionFrom AND s.DestinationCode < @RegionTo
                OR s.OriginRegion >= @RegionFrom AND s.OriginRegion < @RegionTo)
        """;

    internal const string Row = """
        SELECT s.Code, s.OriginKind, s.OriginRef, COALESCE(p.Name, orr.Name, s.OriginRef) AS OriginName, s.DestinationCode,
               COALESCE(r.Name, s.DestinationCode) AS DestinationName, s.Status, s.CartonCount, s.Quantity AS QuantitySheets,
               s.ScannedCount, s.ForeignCount, s.DispatchedAt, s.ExpectedAt, s.ArrivedAt, s.ReceiptClosedAt, s.ReceiptNumber,
               CASE WHEN COALESCE(s.ArrivedAt, @Now) > s.ExpectedAt
                    THEN (COALESCE(s.ArrivedAt, @Now) - s.ExpectedAt) / 60000000 END AS LateMinutes
          FROM Shipment AS s
          LEFT JOIN Region AS r ON r.Code = s.DestinationCode
          LEFT JOIN Region AS orr ON orr.Code = s.OriginRegion
          LEFT JOIN Plant AS p ON p.Code = s.OriginRef AND s.OriginKind = 'plant'
        """;
}
