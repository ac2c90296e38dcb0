namespace Tepat.Infrastructure.Shipments;

internal static class CartonSql
{
    internal const string IsOwn = "u.DestinationCode >= @RegionFrom AND u.DestinationCode < @RegionTo";

    /// <summary>Of a carton that belongs elsewhere the finder sees code and destination, no more.</summary>
    internal const string Columns = $"""
        SELECT u.Code, u.DestinationCode, CASE WHEN {IsOwn} THEN si.ItemCode END AS ItemCode,
               CASE WHEN {IsOwn} THEN c.Code END AS ContestCode, CASE WHEN {IsOwn} THEN si.Pool END AS Pool,
               CASE WHEN {IsOwn} THEN u.PackedQuantity END AS PackedSheets, CASE WHEN {IsOwn} THEN u.Quantity END AS QuantitySheets,
               CASE WHEN {IsOwn} THEN u.Seal END AS Seal, u.Place, u.PlaceRef, s.Code AS ShipmentCode, su.Finding,
               su.CountedQuantity AS CountedSheets, su.ScannedBy, su.ScannedAt
        """;
}
