namespace Tepat.Infrastructure.Overview;

/// <summary>What blind counts wait for: another pair of eyes, then who did not count and may post.</summary>
internal static class CountTasks
{
    internal const string CountSql = """
        SELECT 'countStock' AS Kind, k.Code AS Subject, k.RegionCode, r.Name AS RegionName, NULL AS Quantity, k.OpenedAt AS Since,
               NULL AS DueAt
          FROM StockCount AS k
          LEFT JOIN Region AS r ON r.Code = k.RegionCode
         WHERE (k.Status = 'open' OR k.Status = 'firstTaken' AND k.FirstBy <> @Source)
           AND k.RegionCode >= @RegionFrom AND k.RegionCode < @RegionTo
         ORDER BY k.Code
        """;

    internal const string PostSql = """
        SELECT 'postCount' AS Kind, k.Code AS Subject, k.RegionCode, r.Name AS RegionName, NULL AS Quantity, k.OpenedAt AS Since,
               NULL AS DueAt
          FROM StockCount AS k
          LEFT JOIN Region AS r ON r.Code = k.RegionCode
         WHERE k.Status = 'agreed' AND k.FirstBy <> @Source AND k.SecondBy <> @Source
           AND k.RegionCode >= @RegionFrom AND k.RegionCode < @RegionTo
         ORDER BY k.Code
        """;
}
