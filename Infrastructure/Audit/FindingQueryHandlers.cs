using Tepat.Application.Audit;
using Tepat.Application.Common;
using Tepat.Domain.Audit;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Audit;

internal static class FindingSql
{
    /// <summary>The beginning of statements over findings; what follows goes on with AND.</summary>
    internal const string Row = """
        SELECT f.Id, f.Code, f.Kind, f.ObjectKind, f.ObjectCode, f.RegionCode, COALESCE(r.Name, f.RegionCode) AS RegionName,
               e.Words AS Text, f.Status, f.AddedBy, f.AddedAt, f.DueAt
          FROM Finding AS f
          JOIN FindingEntry AS e ON e.FindingId = f.Id AND e.Line = 1
          LEFT JOIN Region AS r ON r.Code = f.RegionCode
         WHERE f.RegionCode >= @RegionFrom AND f.RegionCode < @RegionTo
        """;

    internal static bool IsLate(FindingRow row, DateTimeOffset now) => row.Status == "open" && now > row.DueAt;
}

internal sealed class ListFindingsHandler(DbSession session, IRequestContext context, IBusinessClock clock)
    : IQueryHandler<ListFindings, Page<FindingRow>>
{
    public async Task<Outcome<Page<FindingRow>>> Handle(ListFindings query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<FindingRow>>.Fail(scope.Errors);
        }

        var now = clock.Now;
        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            query.Status,
            query.Kind,
            query.ObjectKind,
            query.ObjectCode,
            Late = query.Late == true ? 1 : 0,
            Now = now,
            Before = Cursor.Number(query.Cursor, long.MaxValue),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<IdRow>($"{ListSql} {session.Dialect.Limit}", parameters, ct);
        var page = PageOf.Rows(rows, query.Limit, row => row.Id);
        return new Page<FindingRow>([.. page.Items.Select(row => row.ToRow(now))], page.NextCursor);
    }

    internal const string ListSql = $"""
        {FindingSql.Row}
           AND (@Status IS NULL OR f.Status = @Status)
           AND (@Kind IS NULL OR f.Kind = @Kind)
           AND (@ObjectKind IS NULL OR f.ObjectKind = @ObjectKind)
           AND (@ObjectCode IS NULL OR f.ObjectCode = @ObjectCode)
           AND (@Late = 0 OR f.Status = 'open' AND f.DueAt < @Now)
           AND f.Id < @Before
         ORDER BY f.Id DESC
        """;
}

internal sealed class GetFindingHandler(DbSession session, IRequestContext context, IBusinessClock clock)
    : IQueryHandler<GetFinding, FindingDetail>
{
    public async Task<Outcome<FindingDetail>> Handle(GetFinding query, CancellationToken ct)
    {
        var scope = context.Caller.Scope;
        var parameters = new
        {
            Code = query.Finding,
            scope.RegionFrom,
            scope.RegionTo,
        };
        if (await session.QueryOne<IdRow>(OneSql, parameters, ct) is not { } row)
        {
            return FindingErrors.NotFound(query.Finding);
        }

        return new FindingDetail(row.ToRow(clock.Now), await session.Query<FindingEntryView>(HistorySql, new { row.Id }, ct));
    }

    internal const string OneSql = $"""
        {FindingSql.Row}
           AND f.Code = @Code
        """;

    internal const string HistorySql = """
        SELECT e.Act, e.ActedBy, e.ActedAt, e.Words AS Text
          FROM FindingEntry AS e
         WHERE e.FindingId = @Id
         ORDER BY e.Line
        """;
}

internal sealed record IdRow : FindingRow
{
    public long Id { get; init; }

    /// <summary>What goes out: without the inside number.</summary>
    public FindingRow ToRow(DateTimeOffset now) =>
        new()
        {
            Code = Code,
            Kind = Kind,
            ObjectKind = ObjectKind,
            ObjectCode = ObjectCode,
            RegionCode = RegionCode,
            RegionName = RegionName,
            Text = Text,
            Status = Status,
            AddedBy = AddedBy,
            AddedAt = AddedAt,
            DueAt = DueAt,
            IsLate = FindingSql.IsLate(this, now),
        };
}
