namespace Tepat.Infrastructure.Procurement;

/// <summary>
/// Reads of orders. An order is in scope when one of its destinations is, so the sums of the destinations in scope admit it; what left the
/// printer is what was packed less what the rollup still holds there.
/// </summary>
internal static class OrderSql
{
    internal const string Row = """
        SELECT o.Id, o.Code, k.Code AS ContractCode, v.Code AS VendorCode, v.Name AS VendorName, p.Code AS PlantCode, o.RegionCode,
               o.ItemCode, c.Code AS ContestCode, c.Name AS ContestName, o.Status, t.DestinationCount,
               o.OrderedOrdinary + o.OrderedRevote AS OrderedQuantity, o.GoodOrdinary + o.GoodRevote AS PrintedQuantity,
               o.WasteQuantity, o.OverPrintQuantity, t.RequiredQuantity, t.SupplementaryQuantity, t.PackedQuantity,
               t.PackedQuantity - (SELECT COALESCE(SUM(b.Quantity), 0)
                                     FROM OrderLine AS d
                                     JOIN Rollup AS b ON b.Owner = d.DestinationCode
                                      AND b.StockItemId IN (o.OrdinaryItemId, o.RevoteItemId) AND b.State = 'atPrinter'
                                    WHERE d.OrderId = o.Id
                                      AND d.DestinationCode >= @RegionFrom AND d.DestinationCode < @RegionTo) AS ShippedQuantity,
               o.IssuedBy, o.IssuedAt, o.DueAt, o.ProofHash, o.ProofApprovedBy, o.ProofApprovedAt,
               CASE WHEN @Prices = 1 THEN o.UnitPriceSen END AS UnitPriceSen,
               CASE WHEN @Prices = 1
                    THEN o.UnitPriceSen * (SELECT SUM(e.RegularQuantity + e.ReserveQuantity + e.RevoteQuantity)
                                             FROM OrderLine AS e
                                            WHERE e.OrderId = o.Id) END AS CostSen,
               CASE WHEN @Prices = 1
                    THEN (SELECT COALESCE(SUM(i.AmountSen), 0) FROM Invoice AS i WHERE i.OrderId = o.Id) END AS InvoicedSen
          FROM PrintOrder AS o
          JOIN (SELECT l.OrderId, COUNT(*) AS DestinationCount,
                       SUM(l.RegularQuantity + l.ReserveQuantity + l.RevoteQuantity) AS RequiredQuantity,
                       SUM(l.SupplementaryQuantity) AS SupplementaryQuantity,
                       SUM(l.PackedOrdinary + l.PackedRevote) AS PackedQuantity
                  FROM OrderLine AS l
                 WHERE l.DestinationCode >= @RegionFrom AND l.DestinationCode < @RegionTo
                 GROUP BY l.OrderId) AS t ON t.OrderId = o.Id
          JOIN Contract AS k ON k.Id = o.ContractId
          JOIN Vendor AS v ON v.Id = o.VendorId
          JOIN Plant AS p ON p.Id = o.PlantId
          LEFT JOIN Contest AS c ON c.Id = o.ContestId
         WHERE (@VendorId IS NULL OR o.VendorId = @VendorId)
        """;

    internal const string One = $"{Row}\n   AND o.Code = @Code";

    internal const string List = $"""
        {Row}
           AND (@Contest IS NULL OR c.Code = @Contest)
           AND (@Item IS NULL OR o.ItemCode = @Item)
           AND (@Plant IS NULL OR p.Code = @Plant)
           AND (@Contract IS NULL OR k.Code = @Contract)
           AND (@Status IS NULL OR o.Status = @Status)
           AND o.Code > @After
         ORDER BY o.Code
        """;

    internal const string Lines = """
        SELECT l.DestinationCode, COALESCE(r.Name, l.DestinationCode) AS DestinationName, l.RegularQuantity, l.ReserveQuantity,
               l.RevoteQuantity, l.SupplementaryQuantity, l.PackedOrdinary, l.PackedRevote,
               l.PackedOrdinary + l.PackedRevote
                 - (SELECT COALESCE(SUM(b.Quantity), 0)
                      FROM Rollup AS b
                     WHERE b.Owner = l.DestinationCode AND b.StockItemId IN (o.OrdinaryItemId, o.RevoteItemId)
                       AND b.State = 'atPrinter') AS ShippedQuantity,
               l.DueAt
          FROM OrderLine AS l
          JOIN PrintOrder AS o ON o.Id = l.OrderId
          LEFT JOIN Region AS r ON r.Code = l.DestinationCode
         WHERE l.OrderId = @OrderId
           AND l.DestinationCode >= @RegionFrom AND l.DestinationCode < @RegionTo
           AND (@VendorId IS NULL OR o.VendorId = @VendorId)
         ORDER BY l.DestinationCode
        """;

    // What hangs on one order is read by its id, after the order itself was admitted by scope.
    internal const string Plates = """
        SELECT Code, Kind, Status, ChangedAt
          FROM Plate
         WHERE OrderId = @OrderId
         ORDER BY Code
        """;

    internal const string Verifications = """
        SELECT Sequence, PrintedQuantity, SentQuantity, StoredQuantity, DestroyedQuantity, Difference, Officer, OccurredAt
          FROM PrintVerification
         WHERE OrderId = @OrderId
         ORDER BY Sequence
        """;

    internal const string Booked = """
        SELECT t.PrintedQuantity, t.SentQuantity, t.PrintedQuantity - t.SentQuantity - t.DestroyedQuantity AS StoredQuantity,
               t.DestroyedQuantity
          FROM (SELECT o.GoodOrdinary + o.GoodRevote + o.WasteQuantity + o.OverPrintQuantity AS PrintedQuantity, o.DestroyedQuantity,
                       COALESCE((SELECT SUM(u.PackedQuantity)
                                   FROM Unit AS u
                                  WHERE u.OrderId = o.Id AND u.ShipmentId IS NOT NULL), 0) AS SentQuantity
                  FROM PrintOrder AS o
                 WHERE o.Id = @OrderId
                   AND (@VendorId IS NULL OR o.VendorId = @VendorId)
                   AND EXISTS (SELECT 1
                                 FROM OrderLine AS l
                                WHERE l.OrderId = o.Id AND l.DestinationCode >= @RegionFrom AND l.DestinationCode < @RegionTo)) AS t
        """;
}
