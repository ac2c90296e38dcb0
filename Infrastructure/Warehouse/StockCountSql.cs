namespace Tepat.Infrastructure.Warehouse;

/// <summary>Blind counts as lists and pages show them.</summary>
internal static class StockCountSql
{
    internal const string CountColumns = """
        SELECT k.Code, k.RegionCode, COALESCE(r.Name, k.RegionCode) AS RegionName, k.Status, k.Round,
               (SELECT COUNT(*) FROM StockCountLine AS l WHERE l.CountId = k.Id) AS LineCount, k.OpenedBy, k.OpenedAt, k.FirstBy,
               k.SecondBy, k.PostedBy, k.PostedAt, k.Reason
          FROM StockCount AS k
          LEFT JOIN Region AS r ON r.Code = k.RegionCode
         WHERE k.RegionCode >= @RegionFrom AND k.RegionCode < @RegionTo
        """;

    internal const string List = $"""
        {CountColumns}
           AND (@Status IS NULL OR k.Status = @Status) AND (@Before = '' OR k.Code < @Before)
         ORDER BY k.Code DESC
        """;

    internal const string One = $"""
        {CountColumns}
           AND k.Code = @Code
        """;

    // Blind until both agree: neither the books nor the first number is told.
    internal const string Lines = """
        SELECT l.ItemCode, c.Code AS ContestCode, i.Unit, l.State AS Condition,
               CASE WHEN k.Status IN ('agreed', 'posted') THEN l.FirstQuantity END AS CountedQuantity,
               CASE WHEN k.Status IN ('agreed', 'posted') THEN l.BookQuantity END AS BookQuantity
          FROM StockCount AS k
          JOIN StockCountLine AS l ON l.CountId = k.Id
          JOIN StockItem AS si ON si.Id = l.StockItemId
          JOIN CatalogueItem AS i ON i.Code = l.ItemCode
          LEFT JOIN Contest AS c ON c.Id = si.ContestId
         WHERE k.Code = @Code AND k.RegionCode >= @RegionFrom AND k.RegionCode < @RegionTo
         ORDER BY l.Id
        """;
}
