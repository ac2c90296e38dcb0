namespace Tepat.Infrastructure.Warehouse;

/// <summary>A line of the counts, as lists and objects show it.</summary>
internal static class SortedCartonSql
{
    public const string LineColumns = """
        SELECT sc.Sequence, u.Code AS Carton, sc.RegionCode, c.Code AS ContestCode, t.Code AS TeamCode, sc.SortedAt, sc.HeldSheets,
               sc.GoodSheets, sc.DamagedSheets, sc.FlawedSheets, sc.FoldedSheets, sc.ShortSheets, sc.OverSheets, sc.WageSenPerSheet,
               sc.WageSen, sc.ReversesSequence
          FROM SortedCarton AS sc
          JOIN Unit AS u ON u.Id = sc.UnitId
          JOIN StockItem AS s ON s.Id = sc.StockItemId
          LEFT JOIN Contest AS c ON c.Id = s.ContestId
          LEFT JOIN SortingTeam AS t ON t.Id = sc.TeamId
         WHERE sc.RegionCode >= @RegionFrom AND sc.RegionCode < @RegionTo
        """;
}
