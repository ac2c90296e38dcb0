namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>What the bookkeeper reads of sorting: teams within the caller's scope, the work on cartons that were found within it.</summary>
internal sealed class SortingSql(SqlDialect dialect)
{
    private static readonly SortingSql Sqlite = new(SqlDialect.Sqlite);
    private static readonly SortingSql SqlServer = new(SqlDialect.SqlServer);

    public static SortingSql Of(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? Sqlite : SqlServer;

    private const string TeamColumns = """
        SELECT t.Id, t.Code, t.RegionCode, t.Name, t.Coordinator, t.Members, t.WageSenPerSheet, t.IsActive, t.Version,
               (SELECT u.Code
                  FROM CartonSorting AS o
                  JOIN Unit AS u ON u.Id = o.UnitId
                 WHERE o.TeamId = t.Id AND o.Status = 'open') AS OpenCarton
          FROM SortingTeam AS t
         WHERE t.RegionCode >= @RegionFrom AND t.RegionCode < @RegionTo AND @VendorId IS NULL
        """;

    public string Teams { get; } = $"{TeamColumns}\n AND t.Code IN {dialect.TextsIn("Codes")}";

    public string TeamsOfWork { get; } = $"{TeamColumns}\n AND t.Id IN {dialect.NumbersIn("Ids")}";

    public string Work { get; } =
        $"""
            SELECT w.Id, u.Code AS Carton, w.TeamId, w.Status, w.OpenedBy, w.OpenedAt, w.FromPlace, w.Version
              FROM CartonSorting AS w
              JOIN Unit AS u ON u.Id = w.UnitId
             WHERE u.DestinationCode >= @RegionFrom AND u.DestinationCode < @RegionTo
               AND (@VendorId IS NULL OR u.VendorId = @VendorId)
               AND u.Code IN {dialect.TextsIn("Codes")}
            """;

    public string Unsorted { get; } =
        """
            SELECT SUM(CASE WHEN u.Place = 'main' THEN 1 ELSE 0 END) AS Waiting,
                   SUM(CASE WHEN u.Place = 'sorting' THEN 1 ELSE 0 END) AS OnTables,
                   SUM(CASE WHEN u.Place = 'quarantine' AND u.PlaceRef = u.DestinationCode THEN 1 ELSE 0 END) AS SetAside
              FROM Unit AS u
             WHERE u.Kind = 'carton' AND u.StockItemId = @StockItemId AND u.DestinationCode = @Region
               AND u.DestinationCode >= @RegionFrom AND u.DestinationCode < @RegionTo
               AND (@VendorId IS NULL OR u.VendorId = @VendorId)
               AND u.Place IN ('main', 'sorting', 'quarantine')
            """;

    public const string TakeBackSql = """
        INSERT INTO SortedCarton (Sequence, UnitId, RegionCode, StockItemId, TeamId, SortedAt, CartonCount, HeldSheets, GoodSheets,
                                  DamagedSheets, FlawedSheets, FoldedSheets, ShortSheets, OverSheets, WageSenPerSheet, WageSen,
                                  ReversesSequence)
        SELECT @Sequence, sc.UnitId, sc.RegionCode, sc.StockItemId, sc.TeamId, sc.SortedAt, -sc.CartonCount, -sc.HeldSheets,
               -sc.GoodSheets, -sc.DamagedSheets, -sc.FlawedSheets, -sc.FoldedSheets, -sc.ShortSheets, -sc.OverSheets, sc.WageSenPerSheet,
               -sc.WageSen, sc.Sequence
          FROM SortedCarton AS sc
         WHERE sc.Sequence = @Reverses
        """;

    public const string TakeBackDamageSql = """
        INSERT INTO SortedDamage (Sequence, Reason, Sheets)
        SELECT @Sequence, sd.Reason, -sd.Sheets
          FROM SortedDamage AS sd
         WHERE sd.Sequence = @Reverses
        """;
}
