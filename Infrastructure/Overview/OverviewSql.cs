namespace Tepat.Infrastructure.Overview;

/// <summary>Sums by destination; every one an indexed range over the region's codes.</summary>
internal static class OverviewSql
{
    internal const string Names = """
        SELECT Code, Name
          FROM Region
         WHERE Code >= @RegionFrom AND Code < @RegionTo AND Level <= 2
         ORDER BY Code
        """;

    // Of a region the plan that was approved last holds: its own, or the province's.
    internal const string Required = """
        SELECT l.RegionCode AS Code, SUM(l.RegularQuantity + l.ReserveQuantity) AS Quantity
          FROM RequirementPlan AS p
          JOIN PlanLine AS l ON l.PlanId = p.Id
         WHERE p.Status = 'approved' AND l.ItemCode = @Item AND (@Contest IS NULL OR l.ContestCode = @Contest
                OR EXISTS (SELECT 1 FROM Contest AS c WHERE c.Code = l.ContestCode AND c.Kind = @Contest))
           AND l.RegionCode >= @RegionFrom AND l.RegionCode < @RegionTo
           AND NOT EXISTS (SELECT 1
                             FROM RequirementPlan AS q
                             JOIN PlanLine AS m ON m.PlanId = q.Id
                            WHERE q.ElectionId = p.ElectionId AND q.Status = 'approved' AND m.RegionCode = l.RegionCode
                              AND (q.DecidedAt > p.DecidedAt OR q.DecidedAt = p.DecidedAt AND q.Id > p.Id))
         GROUP BY l.RegionCode
        """;

    internal const string Ordered = """
        SELECT l.DestinationCode AS Code,
               SUM(l.RegularQuantity + l.ReserveQuantity + l.RevoteQuantity + l.SupplementaryQuantity) AS Ordered,
               SUM(CASE WHEN o.RegionCode = l.DestinationCode
                          OR o.OrderedOrdinary + o.OrderedRevote = l.RegularQuantity + l.ReserveQuantity + l.RevoteQuantity
                                                                 + l.SupplementaryQuantity
                        THEN o.GoodOrdinary + o.GoodRevote ELSE 0 END) AS Printed
          FROM OrderLine AS l
          JOIN PrintOrder AS o ON o.Id = l.OrderId
          LEFT JOIN Contest AS c ON c.Id = o.ContestId
         WHERE l.DestinationCode >= @RegionFrom AND l.DestinationCode < @RegionTo
           AND o.ItemCode = @Item AND (@Contest IS NULL OR c.Code = @Contest OR c.Kind = @Contest)
         GROUP BY l.DestinationCode
        """;

    internal const string PrintedTotal = """
        SELECT COALESCE(SUM(o.GoodOrdinary + o.GoodRevote), 0)
          FROM PrintOrder AS o
          LEFT JOIN Contest AS c ON c.Id = o.ContestId
         WHERE o.RegionCode >= @RegionFrom AND o.RegionCode < @RegionTo
           AND o.ItemCode = @Item AND (@Contest IS NULL OR c.Code = @Contest OR c.Kind = @Contest)
        """;

    internal const string States = """
        SELECT b.Owner AS Code, b.State, SUM(b.Quantity) AS Quantity,
               SUM(CASE WHEN si.Pool = 'ordinary' THEN b.Quantity ELSE 0 END) AS OrdinaryQuantity
          FROM Rollup AS b
          JOIN StockItem AS si ON si.Id = b.StockItemId
          LEFT JOIN Contest AS c ON c.Id = si.ContestId
         WHERE b.Owner >= @RegionFrom AND b.Owner < @RegionTo
           AND si.ItemCode = @Item AND (@Contest IS NULL OR c.Code = @Contest OR c.Kind = @Contest)
         GROUP BY b.Owner, b.State
        """;

    internal const string LateShipments = """
        SELECT s.DestinationCode AS Code, COUNT(*) AS Quantity
          FROM Shipment AS s
         WHERE s.DestinationCode >= @RegionFrom AND s.DestinationCode < @RegionTo
           AND s.ArrivedAt IS NULL AND s.ExpectedAt < @Now
         GROUP BY s.DestinationCode
        """;

    internal const string OpenCases = """
        SELECT k.RegionCode AS Code, COUNT(*) AS Quantity
          FROM DiscrepancyCase AS k
         WHERE k.RegionCode >= @RegionFrom AND k.RegionCode < @RegionTo AND k.Status = 'open'
         GROUP BY k.RegionCode
        """;

    internal const string PollingDay = """
        SELECT MAX(e.PollingDay)
          FROM Election AS e
        """;

    // A shipment is the item's when a carton of its delivery note is; what was found on it by mistake is not.
    private const string OfShipment = """
        (SELECT 1
           FROM ShipmentUnit AS su
           JOIN Unit AS u ON u.Id = su.UnitId
           JOIN StockItem AS si ON si.Id = u.StockItemId
           LEFT JOIN Contest AS c ON c.Id = si.ContestId
          WHERE su.ShipmentId = s.Id AND (su.Finding IS NULL OR su.Finding NOT IN ('misrouted', 'unlisted'))
            AND si.ItemCode = @Item AND (@Contest IS NULL OR c.Code = @Contest OR c.Kind = @Contest))
        """;

    // On time: arrived by the expected time, of all that arrived or are overdue; the rest is on its way.
    internal const string Time = $"""
        SELECT COALESCE(SUM(CASE WHEN s.ArrivedAt <= s.ExpectedAt THEN 1 ELSE 0 END), 0) AS Numerator,
               COALESCE(SUM(CASE WHEN s.ArrivedAt IS NOT NULL OR s.ExpectedAt < @Now THEN 1 ELSE 0 END), 0) AS Denominator,
               COALESCE(SUM(CASE WHEN s.ArrivedAt IS NULL AND s.ExpectedAt >= @Now THEN 1 ELSE 0 END), 0) AS NotMeasured
          FROM Shipment AS s
         WHERE s.DestinationCode >= @RegionFrom AND s.DestinationCode < @RegionTo
           AND EXISTS {OfShipment}
        """;

    // Right item: what arrived for the region and stands on the delivery note. Right destination: not found elsewhere.
    internal const string Cartons = """
        SELECT COALESCE(SUM(CASE WHEN su.Finding IN ('sealed', 'counted', 'sealBroken') THEN 1 ELSE 0 END), 0) AS Listed,
               COALESCE(SUM(CASE WHEN su.Finding = 'unlisted' THEN 1 ELSE 0 END), 0) AS Unlisted,
               COALESCE(SUM(CASE WHEN su.Finding = 'misrouted' THEN 1 ELSE 0 END), 0) AS Misrouted,
               COALESCE(SUM(CASE WHEN su.Finding IS NULL THEN 1 ELSE 0 END), 0) AS NotScanned
          FROM Shipment AS s
          JOIN ShipmentUnit AS su ON su.ShipmentId = s.Id
          JOIN Unit AS u ON u.Id = su.UnitId
          JOIN StockItem AS si ON si.Id = u.StockItemId
          LEFT JOIN Contest AS c ON c.Id = si.ContestId
         WHERE s.DestinationCode >= @RegionFrom AND s.DestinationCode < @RegionTo
           AND si.ItemCode = @Item AND (@Contest IS NULL OR c.Code = @Contest OR c.Kind = @Contest)
        """;

    // Right quantity: a line of whose sheets the warehouse got exactly as many usable ones as were ordered, wherever they are by now; of the
    // lines that are wholly dispatched and received.
    internal const string Lines = """
        SELECT n.Ordered, n.Held, n.Moving
          FROM (SELECT l.RegularQuantity + l.ReserveQuantity AS Ordered,
                       COALESCE((SELECT SUM(b.Quantity) FROM Rollup AS b
                                  WHERE b.Owner = l.DestinationCode AND b.StockItemId = o.OrdinaryItemId
                                    AND b.State IN ('unsorted', 'good', 'assembled', 'kits', 'boxes', 'used', 'spoiled', 'unused',
                                                    'archived')), 0) AS Held,
                       COALESCE((SELECT SUM(b.Quantity) FROM Rollup AS b
                                  WHERE b.Owner = l.DestinationCode AND b.StockItemId = o.OrdinaryItemId
                                    AND b.State IN ('atPrinter', 'onRoad', 'quarantine')), 0)
                       + l.RegularQuantity + l.ReserveQuantity + l.SupplementaryQuantity - l.PackedOrdinary AS Moving
                  FROM OrderLine AS l
                  JOIN PrintOrder AS o ON o.Id = l.OrderId
                  LEFT JOIN Contest AS c ON c.Id = o.ContestId
                 WHERE l.DestinationCode >= @RegionFrom AND l.DestinationCode < @RegionTo
                   AND o.ItemCode = @Item AND (@Contest IS NULL OR c.Code = @Contest OR c.Kind = @Contest)
                   AND l.RegularQuantity + l.ReserveQuantity > 0) AS n
        """;

    // Right cost: an order invoiced at no more than its value.
    internal const string Cost = """
        SELECT o.UnitPriceSen * (o.OrderedOrdinary + o.OrderedRevote) AS ValueSen,
               (SELECT SUM(i.AmountSen) FROM Invoice AS i WHERE i.OrderId = o.Id) AS InvoicedSen
          FROM PrintOrder AS o
          LEFT JOIN Contest AS c ON c.Id = o.ContestId
         WHERE o.RegionCode >= @RegionFrom AND o.RegionCode < @RegionTo
           AND o.ItemCode = @Item AND (@Contest IS NULL OR c.Code = @Contest OR c.Kind = @Contest)
        """;
}
