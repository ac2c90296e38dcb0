namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>What the bookkeeper reads of a warehouse's counts and racks.</summary>
internal sealed class StockSql(SqlDialect dialect)
{
    private static readonly StockSql Sqlite = new(SqlDialect.Sqlite);
    private static readonly StockSql SqlServer = new(SqlDialect.SqlServer);

    public static StockSql Of(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? Sqlite : SqlServer;

    public string Counts { get; } =
        $"""
            SELECT c.Id, c.Code, c.RegionCode, c.Status, c.Round, c.OpenedBy, c.OpenedAt, c.FirstBy, c.SecondBy, c.PostedBy, c.PostedAt,
                   c.Reason, c.Version
              FROM StockCount AS c
             WHERE c.Code IN {dialect.TextsIn("Codes")}
               AND c.RegionCode >= @RegionFrom AND c.RegionCode < @RegionTo
            """;

    public string CountLines { get; } =
        $"""
            SELECT l.Id, c.Code AS CountCode, l.ItemCode, l.StockItemId, l.State, l.FirstQuantity, l.SecondQuantity, l.BookQuantity,
                   l.Version
              FROM StockCount AS c
              JOIN StockCountLine AS l ON l.CountId = c.Id
             WHERE c.Code IN {dialect.TextsIn("Codes")}
               AND c.RegionCode >= @RegionFrom AND c.RegionCode < @RegionTo
             ORDER BY l.Id
            """;

    public string Shelved { get; } =
        $"""
            SELECT s.Id, u.Code, s.Rack, s.Version
              FROM Unit AS u
              JOIN ShelvedCarton AS s ON s.UnitId = u.Id
             WHERE u.Code IN {dialect.TextsIn("Codes")}
               AND (@VendorId IS NULL OR u.VendorId = @VendorId)
               AND u.DestinationCode >= @RegionFrom AND u.DestinationCode < @RegionTo
            """;
}
