namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>What the bookkeeper reads of releases of re-vote ballots.</summary>
internal sealed class RevoteSql(SqlDialect dialect)
{
    private static readonly RevoteSql Sqlite = new(SqlDialect.Sqlite);
    private static readonly RevoteSql SqlServer = new(SqlDialect.SqlServer);

    public static RevoteSql Of(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? Sqlite : SqlServer;

    private const string Columns = """
        SELECT r.Id, r.Code, r.RegionCode, r.ContestCode, r.StockItemId, r.Kind, r.DecisionNumber, r.DecisionDay, r.VotingDay, r.Reason,
               r.ProposedBy, r.ProposedAt, r.Status, r.ReleasedAt, r.EndedBy, r.EndedAt, r.CancelReason, r.Version
          FROM RevoteRelease AS r
         WHERE r.RegionCode >= @RegionFrom AND r.RegionCode < @RegionTo
        """;

    public string ByCode { get; } =
        $"""
            {Columns}
               AND r.Code IN {dialect.TextsIn("Codes")}
            """;

    public string Open { get; } =
        $"""
            {Columns}
               AND r.Status IN ('proposed', 'released') AND CONCAT(r.RegionCode, '|', r.StockItemId) IN {dialect.TextsIn("Codes")}
            """;

    public string Stations { get; } =
        $"""
            SELECT s.Id, s.ReleaseId, s.VillageCode, s.StationNumber, s.Sheets, s.Status, s.BoxCode, s.Receiver, s.HandedOutAt, s.ReportedAt,
                   s.UsedSheets, s.SpoiledSheets, s.UnusedSheets, s.Version
              FROM RevoteStation AS s
             WHERE s.ReleaseId IN {dialect.NumbersIn("Ids")}
             ORDER BY s.Id
            """;

    public string Signatures { get; } =
        $"""
            SELECT g.ReleaseId, g.Office, g.SignatoryName, g.SignedBy, g.SignedAt
              FROM RevoteSignature AS g
             WHERE g.ReleaseId IN {dialect.NumbersIn("Ids")}
             ORDER BY g.Sequence
            """;
}
