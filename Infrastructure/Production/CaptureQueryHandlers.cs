using Tepat.Application.Common;
using Tepat.Application.Production;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Production;

internal sealed class CaptureQueryHandlers(DbSession session, ICaptureLog captures)
    : IQueryHandler<ListCaptures, Page<CaptureRow>>,
        IQueryHandler<ListCaptureRefusals, IReadOnlyList<CaptureRefusalRow>>
{
    private const int RefusalsMax = 500;

    public async Task<Outcome<Page<CaptureRow>>> Handle(ListCaptures query, CancellationToken ct)
    {
        await captures.Flush(ct);
        var parameters = new
        {
            query.Vendor,
            query.Event,
            query.Code,
            query.Status,
            From = Microseconds.From(query.From),
            To = Microseconds.From(query.To),
            Before = Cursor.Number(query.Cursor, long.MaxValue),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var sql = query.Event is null ? CaptureSql.List : CaptureSql.OfEvent;
        var rows = await session.Query<CaptureRow>($"{sql} {session.Dialect.Limit}", parameters, ct);
        var page = PageOf.Rows(rows, query.Limit, row => row.Id);
        return page with { Items = await WithCodes(page.Items, ct) };
    }

    public async Task<Outcome<IReadOnlyList<CaptureRefusalRow>>> Handle(ListCaptureRefusals query, CancellationToken ct)
    {
        await captures.Flush(ct);
        var parameters = new
        {
            query.Vendor,
            From = Microseconds.From(query.From),
            To = Microseconds.From(query.To),
            Limit = RefusalsMax,
        };
        var rows = await session.Query<CaptureRefusalRow>($"{CaptureSql.Reasons} {session.Dialect.Limit}", parameters, ct);
        return rows.ToList();
    }

    private async Task<IReadOnlyList<CaptureRow>> WithCodes(IReadOnlyList<CaptureRow> rows, CancellationToken ct)
    {
        var ids = new { Ids = DbSession.Json(rows.Select(row => row.Id)) };
        var codes = (await session.Query<CodeRow>(CaptureCodesSql.Of(session.Dialect).Codes, ids, ct)).ToLookup(
            row => row.CallId,
            row => row.Code
        );
        return [.. rows.Select(row => row with { Codes = string.Join(", ", codes[row.Id]) })];
    }

    private sealed record CodeRow(long CallId, string Code);
}

internal static class CaptureSql
{
    // A test key says so in its first letters (ApiKey.TestPrefix).
    private const string TestKeyColumns = "CASE WHEN c.KeyPart LIKE 'tepat@_test@_%' ESCAPE '@' THEN 1 ELSE 0 END";

    private const string Columns = $"""
        SELECT c.Id, c.ReceivedAt, v.Code AS VendorCode, v.Name AS VendorName, c.KeyName, c.KeyPart, {TestKeyColumns} AS IsTest, c.Mode, c.Form, c.Status,
               c.SentCount, c.AcceptedCount, c.DuplicateCount, c.RejectedCount, c.DurationMs, c.TraceId, '' AS Codes
          FROM CaptureCall AS c
          JOIN Vendor AS v ON v.Id = c.VendorId
        """;

    private const string Filter = """
         WHERE c.Id < @Before
           AND (@Vendor IS NULL OR v.Code = @Vendor)
           AND (@Code IS NULL OR EXISTS (SELECT 1 FROM CaptureRefusal AS r WHERE r.CallId = c.Id AND r.Code = @Code))
           AND (@Status IS NULL OR c.Status = @Status)
           AND (@From IS NULL OR c.ReceivedAt >= @From)
           AND (@To IS NULL OR c.ReceivedAt < @To)
        """;

    internal const string List = $"{Columns}\n{Filter}\n ORDER BY c.Id DESC";

    // Accepted events of one call follow one another in the log: the call of an event is the last that began at or before its place.
    internal const string OfEvent = $"""
        {Columns}
        {Filter}
           AND c.Id IN (SELECT s.CallId FROM CaptureRefusal AS s WHERE s.SampleEvent = @Event
                        UNION
                        SELECT k.Id
                          FROM Vendor AS w
                          JOIN EventLog AS e ON e.Source = CONCAT('vendor:', w.Code) AND e.EventId = @Event
                          JOIN CaptureCall AS k
                            ON k.FirstSequence = (SELECT MAX(m.FirstSequence) FROM CaptureCall AS m WHERE m.FirstSequence <= e.Sequence)
                           AND k.LastSequence >= e.Sequence)
         ORDER BY c.Id DESC
        """;

    internal const string Reasons = $"""
        SELECT v.Code AS VendorCode, v.Name AS VendorName, g.Code, g.IsTest, g.CallCount, g.EventCount, c.ReceivedAt AS LatestAt,
               r.SamplePath, r.SampleEvent
          FROM (SELECT k.VendorId, f.Code, k.IsTest, COUNT(*) AS CallCount, SUM(f.EventCount) AS EventCount, MAX(f.CallId) AS LatestId
                  FROM CaptureRefusal AS f
                  JOIN (SELECT c.Id, c.VendorId, {TestKeyColumns} AS IsTest
                          FROM CaptureCall AS c
                         WHERE (@From IS NULL OR c.ReceivedAt >= @From)
                           AND (@To IS NULL OR c.ReceivedAt < @To)) AS k ON k.Id = f.CallId
                 GROUP BY k.VendorId, f.Code, k.IsTest) AS g
          JOIN Vendor AS v ON v.Id = g.VendorId
          JOIN CaptureCall AS c ON c.Id = g.LatestId
          JOIN CaptureRefusal AS r ON r.CallId = g.LatestId AND r.Code = g.Code
         WHERE (@Vendor IS NULL OR v.Code = @Vendor)
         ORDER BY g.LatestId DESC, g.Code, g.IsTest
        """;
}

/// <summary>The codes of a page of calls.</summary>
internal sealed class CaptureCodesSql(SqlDialect dialect)
{
    private static readonly CaptureCodesSql OfSqlite = new(SqlDialect.Sqlite);
    private static readonly CaptureCodesSql OfServer = new(SqlDialect.SqlServer);

    public static CaptureCodesSql Of(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? OfSqlite : OfServer;

    public string Codes { get; } =
        $"SELECT CallId, Code FROM CaptureRefusal WHERE CallId IN {dialect.NumbersIn("Ids")} ORDER BY CallId, Code";
}
