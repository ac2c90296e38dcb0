using Tepat.Infrastructure.Persistence;

namespace Tepat.Infrastructure.Warehouse;

/// <summary>Storage incidents as lists and pages show them.</summary>
internal sealed class IncidentSql(SqlDialect dialect)
{
    private static readonly IncidentSql Sqlite = new(SqlDialect.Sqlite);
    private static readonly IncidentSql SqlServer = new(SqlDialect.SqlServer);

    public static IncidentSql Of(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? Sqlite : SqlServer;

    internal const string IncidentColumns = """
        SELECT s.Code, s.Sequence, s.RegionCode, COALESCE(r.Name, s.RegionCode) AS RegionName, s.Kind, s.CartonCount, s.StockQuantity,
               s.Remark, s.ReportedBy, s.OccurredAt
          FROM StorageIncident AS s
          LEFT JOIN Region AS r ON r.Code = s.RegionCode
         WHERE s.RegionCode >= @RegionFrom AND s.RegionCode < @RegionTo
        """;

    internal const string ListSql = $"""
        {IncidentColumns}
           AND s.Sequence < @Before
         ORDER BY s.Sequence DESC
        """;

    internal const string OneSql = $"""
        {IncidentColumns}
           AND s.Code = @Code
        """;

    // Which cartons and goods it was stands in what was recorded of it.
    internal const string RecordSql = """
        SELECT e.Data
          FROM StorageIncident AS s
          JOIN EventLog AS e ON e.Sequence = s.Sequence
         WHERE s.Code = @Code AND s.RegionCode >= @RegionFrom AND s.RegionCode < @RegionTo
        """;

    /// <summary>Where the cartons of an incident stand now.</summary>
    public string Places { get; } =
        $"""
            SELECT u.Code, u.Place
              FROM Unit AS u
             WHERE u.Code IN {dialect.TextsIn("Codes")} AND u.DestinationCode >= @RegionFrom AND u.DestinationCode < @RegionTo
            """;

    /// <summary>The contests of stock items.</summary>
    public string Contests { get; } =
        $"""
            SELECT si.Id, c.Code
              FROM StockItem AS si
              JOIN Contest AS c ON c.Id = si.ContestId
             WHERE si.Id IN {dialect.NumbersIn("Ids")}
            """;
}
