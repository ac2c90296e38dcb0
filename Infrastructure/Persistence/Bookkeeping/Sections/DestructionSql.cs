namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>What the bookkeeper reads of destructions.</summary>
internal sealed class DestructionSql(SqlDialect dialect)
{
    private static readonly DestructionSql Sqlite = new(SqlDialect.Sqlite);
    private static readonly DestructionSql SqlServer = new(SqlDialect.SqlServer);

    public static DestructionSql Of(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? Sqlite : SqlServer;

    private const string Columns = """
        SELECT d.Id, d.Code, d.RegionCode, d.StockItemId, d.ContestCode, d.DamagedSheets, d.SurplusSheets, d.Method, d.Site, d.PlannedDay,
               d.DueAt, d.ProposedBy, d.ProposedAt, d.Status, d.EndedBy, d.EndedAt, d.CancelReason, d.Version
          FROM BallotDestruction AS d
         WHERE d.RegionCode >= @RegionFrom AND d.RegionCode < @RegionTo
        """;

    public string ByCode { get; } =
        $"""
            {Columns}
               AND d.Code IN {dialect.TextsIn("Codes")}
            """;

    public string Open { get; } =
        $"""
            {Columns}
               AND d.Status = 'proposed' AND CONCAT(d.RegionCode, '|', d.StockItemId) IN {dialect.TextsIn("Codes")}
            """;

    public string Signatures { get; } =
        $"""
            SELECT s.DestructionId, s.Office, s.SignatoryName, s.SignedBy, s.SignedAt, s.SignatoryUnit, s.SignatoryRank, s.PaperHash
              FROM DestructionSignature AS s
             WHERE s.DestructionId IN {dialect.NumbersIn("Ids")}
            """;
}
