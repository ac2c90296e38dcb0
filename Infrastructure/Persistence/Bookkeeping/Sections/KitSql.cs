namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>What the bookkeeper reads of kits.</summary>
internal sealed class KitSql(SqlDialect dialect)
{
    private static readonly KitSql Sqlite = new(SqlDialect.Sqlite);
    private static readonly KitSql SqlServer = new(SqlDialect.SqlServer);

    public static KitSql Of(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? Sqlite : SqlServer;

    public string Contents { get; } =
        $"""
            SELECT c.Id, c.RegionCode, c.StockItemId, c.Items, c.KitsMade, c.Version
              FROM PackListContents AS c
             WHERE c.RegionCode >= @RegionFrom AND c.RegionCode < @RegionTo
               AND CONCAT(c.RegionCode, '|', c.StockItemId) IN {dialect.TextsIn("Codes")}
            """;

    public string Villages { get; } =
        $"""
            SELECT v.Id, v.VillageCode, v.StockItemId, v.Boxes, v.Made, v.Used, v.Version
              FROM VillageKits AS v
             WHERE v.VillageCode >= @RegionFrom AND v.VillageCode < @RegionTo
               AND v.VillageCode IN {dialect.TextsIn("Codes")}
            """;

    public string InBoxes { get; } =
        $"""
            SELECT k.Id, k.Box, k.IsIn, k.Exceptions, k.Version
              FROM KitInBox AS k
              JOIN BallotBox AS b ON b.Code = k.Box
             WHERE b.VillageCode >= @RegionFrom AND b.VillageCode < @RegionTo
               AND k.Box IN {dialect.TextsIn("Codes")}
            """;
}
