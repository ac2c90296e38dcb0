namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>What the bookkeeper reads of boxes. A seal is asked for across all scopes: a serial is used once, anywhere.</summary>
internal sealed class PackingSql(SqlDialect dialect)
{
    private static readonly PackingSql Sqlite = new(SqlDialect.Sqlite);
    private static readonly PackingSql SqlServer = new(SqlDialect.SqlServer);

    public static PackingSql Of(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? Sqlite : SqlServer;

    public string Boxes { get; } =
        $"""
            SELECT b.Id, b.Code, b.VillageCode, b.StationNumber, b.ContestCode, b.StockItemId, b.RequiredSheets, b.Status, b.FilledBy,
                   b.VerifiedBy, b.SealedBy, b.SealedAt, b.Seals, b.Version
              FROM BallotBox AS b
             WHERE b.VillageCode >= @RegionFrom AND b.VillageCode < @RegionTo
               AND b.Code IN {dialect.TextsIn("Codes")}
            """;

    public string Tallies { get; } =
        $"""
            SELECT t.Id, t.RegionCode, t.StockItemId, t.PlanCode, t.ListedBoxes, t.FilledBoxes, t.VerifiedBoxes, t.SealedBoxes,
                   t.RequiredSheets, t.SortingClosedAt, t.SurplusDestroyedAt, t.Version
              FROM PackingTally AS t
             WHERE CONCAT(t.RegionCode, '|', t.StockItemId) IN {dialect.TextsIn("Codes")}
            """;

    public string UsedSeals { get; } =
        $"""
            SELECT s.Serial, b.Code AS Box
              FROM BoxSeal AS s
              JOIN BallotBox AS b ON b.Id = s.BoxId
             WHERE s.Serial IN {dialect.TextsIn("Codes")}
            UNION ALL
            SELECT v.Serial, v.BoxCode AS Box
              FROM RevoteSeal AS v
             WHERE v.Serial IN {dialect.TextsIn("Codes")}
            """;
}
