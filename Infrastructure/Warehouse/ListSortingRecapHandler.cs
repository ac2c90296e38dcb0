using Tepat.Application.Common;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

internal sealed class ListSortingRecapHandler(DbSession session, IRequestContext context, WorkDays days)
    : IQueryHandler<ListSortingRecap, Page<SortingRecapRow>>
{
    private const string AfterAllKeys = "~";

    public async Task<Outcome<Page<SortingRecapRow>>> Handle(ListSortingRecap query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<SortingRecapRow>>.Fail(scope.Errors);
        }

        var calendar = await days.Calendar(ct);
        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            calendar.Offset,
            WorkCalendar.DayLength,
            From = query.From is { } from ? calendar.Begins(WorkCalendar.NumberOf(from)) : 0,
            Until = query.To is { } to ? calendar.Begins(WorkCalendar.NumberOf(to) + 1) : long.MaxValue,
            Before = Cursor.Text(query.Cursor) is { Length: > 0 } key ? key : AfterAllKeys,
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<Row>($"{RecapSql} {session.Dialect.Limit}", parameters, ct);
        var page = PageOf.Rows(rows, query.Limit, row => row.RecapKey);
        return new Page<SortingRecapRow>([.. page.Items.Select(row => row.ToRecap())], page.NextCursor);
    }

    // A day has five digits until the year 2243, so that its text sorts as it does.
    internal const string RecapSql = """
        SELECT g.RecapKey, g.DayNumber, g.RegionCode, g.TeamCode, g.TeamName, g.ContestCode, g.Cartons, g.Good, g.Damaged, g.Flawed,
               g.Folded, g.Short, g.[Over], g.WageSen
          FROM (SELECT CONCAT(d.DayNumber, '|', d.RegionCode, '|', d.TeamCode, '|', d.ContestCode) AS RecapKey, d.DayNumber, d.RegionCode,
                       d.TeamCode, d.TeamName, d.ContestCode, SUM(d.CartonCount) AS Cartons, SUM(d.GoodSheets) AS Good,
                       SUM(d.DamagedSheets) AS Damaged, SUM(d.FlawedSheets) AS Flawed, SUM(d.FoldedSheets) AS Folded,
                       SUM(d.ShortSheets) AS Short, SUM(d.OverSheets) AS [Over], SUM(d.WageSen) AS WageSen
                  FROM (SELECT (sc.SortedAt + @Offset) / @DayLength AS DayNumber, sc.RegionCode, t.Code AS TeamCode, t.Name AS TeamName,
                               c.Code AS ContestCode, sc.CartonCount, sc.GoodSheets, sc.DamagedSheets, sc.FlawedSheets, sc.FoldedSheets,
                               sc.ShortSheets, sc.OverSheets, sc.WageSen
                          FROM SortedCarton AS sc
                          JOIN StockItem AS s ON s.Id = sc.StockItemId
                          LEFT JOIN Contest AS c ON c.Id = s.ContestId
                          LEFT JOIN SortingTeam AS t ON t.Id = sc.TeamId
                         WHERE sc.RegionCode >= @RegionFrom AND sc.RegionCode < @RegionTo
                           AND sc.SortedAt >= @From AND sc.SortedAt < @Until) AS d
                 GROUP BY d.DayNumber, d.RegionCode, d.TeamCode, d.TeamName, d.ContestCode) AS g
         WHERE g.Cartons <> 0 AND g.RecapKey < @Before
         ORDER BY g.RecapKey DESC
        """;

    private sealed class Row
    {
        public string RecapKey { get; init; } = "";
        public long DayNumber { get; init; }
        public string RegionCode { get; init; } = "";
        public string? TeamCode { get; init; }
        public string? TeamName { get; init; }
        public string? ContestCode { get; init; }
        public long Cartons { get; init; }
        public long Good { get; init; }
        public long Damaged { get; init; }
        public long Flawed { get; init; }
        public long Folded { get; init; }
        public long Short { get; init; }
        public long Over { get; init; }
        public long WageSen { get; init; }

        public SortingRecapRow ToRecap() =>
            new()
            {
                Day = WorkCalendar.DayOf(DayNumber),
                RegionCode = RegionCode,
                TeamCode = TeamCode,
                TeamName = TeamName,
                ContestCode = ContestCode,
                Cartons = Cartons,
                CountedSheets = Good + Damaged,
                GoodSheets = Good,
                DamagedSheets = Damaged,
                FlawedSheets = Flawed,
                FoldedSheets = Folded,
                ShortSheets = Short,
                OverSheets = Over,
                WageSen = WageSen,
            };
    }
}
