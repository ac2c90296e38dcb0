using Tepat.Application.Common;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

internal sealed class ListSortingTeamsHandler(DbSession session, IRequestContext context, WorkDays days)
    : IQueryHandler<ListSortingTeams, Page<SortingTeamRow>>
{
    public async Task<Outcome<Page<SortingTeamRow>>> Handle(ListSortingTeams query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<SortingTeamRow>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            Active = query.Active is { } active ? (active ? 1 : 0) : (int?)null,
            After = Cursor.Text(query.Cursor),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<TeamRow>($"{TeamsSql} {session.Dialect.Limit}", parameters, ct);
        var page = PageOf.Rows(rows, query.Limit, row => row.Code);
        var calendar = await days.Calendar(ct);
        var work = await Work(scope.Value, page.Items, calendar, ct);
        return new Page<SortingTeamRow>([.. page.Items.Select(row => row.ToRow([.. work[row.Id]], calendar))], page.NextCursor);
    }

    private async Task<ILookup<long, DayRow>> Work(Scope scope, IReadOnlyList<TeamRow> teams, WorkCalendar calendar, CancellationToken ct)
    {
        var asked = new
        {
            scope.RegionFrom,
            scope.RegionTo,
            calendar.Offset,
            WorkCalendar.DayLength,
            First = teams.Count == 0 ? 0 : teams.Min(team => team.Id),
            Last = teams.Count == 0 ? 0 : teams.Max(team => team.Id),
        };
        return (await session.Query<DayRow>(WorkSql, asked, ct)).ToLookup(row => row.TeamId);
    }

    internal const string TeamsSql = """
        SELECT t.Id, t.Code, t.RegionCode, t.Name, t.Coordinator, t.Members, t.WageSenPerSheet, t.IsActive, t.Version,
               u.Code AS OpenCarton, w.OpenedAt
          FROM SortingTeam AS t
          LEFT JOIN CartonSorting AS w ON w.TeamId = t.Id AND w.Status = 'open'
          LEFT JOIN Unit AS u ON u.Id = w.UnitId
         WHERE t.RegionCode >= @RegionFrom AND t.RegionCode < @RegionTo
           AND (@Active IS NULL OR t.IsActive = @Active)
           AND t.Code > @After
         ORDER BY t.Code
        """;

    internal const string WorkSql = """
        SELECT d.TeamId, d.DayNumber, SUM(d.CartonCount) AS Cartons, SUM(d.Counted) AS Counted, SUM(d.WageSen) AS WageSen
          FROM (SELECT sc.TeamId, (sc.SortedAt + @Offset) / @DayLength AS DayNumber, sc.CartonCount,
                       sc.GoodSheets + sc.DamagedSheets AS Counted, sc.WageSen
                  FROM SortedCarton AS sc
                 WHERE sc.RegionCode >= @RegionFrom AND sc.RegionCode < @RegionTo
                   AND sc.TeamId >= @First AND sc.TeamId <= @Last) AS d
         GROUP BY d.TeamId, d.DayNumber
        """;

    private sealed class DayRow
    {
        public long TeamId { get; init; }
        public long DayNumber { get; init; }
        public long Cartons { get; init; }
        public long Counted { get; init; }
        public long WageSen { get; init; }
    }

    private sealed class TeamRow
    {
        public long Id { get; init; }
        public string Code { get; init; } = "";
        public string RegionCode { get; init; } = "";
        public string Name { get; init; } = "";
        public string Coordinator { get; init; } = "";
        public int Members { get; init; }
        public long WageSenPerSheet { get; init; }
        public bool IsActive { get; init; }
        public long Version { get; init; }
        public string? OpenCarton { get; init; }
        public DateTimeOffset? OpenedAt { get; init; }

        public SortingTeamRow ToRow(IReadOnlyList<DayRow> work, WorkCalendar calendar)
        {
            var today = work.FirstOrDefault(day => day.DayNumber == calendar.Today);
            return new SortingTeamRow
            {
                Code = Code,
                RegionCode = RegionCode,
                Name = Name,
                Coordinator = Coordinator,
                Members = Members,
                WageSenPerSheet = WageSenPerSheet,
                IsActive = IsActive,
                OpenCarton = OpenCarton,
                OpenedAt = OpenedAt,
                TodayCartons = today?.Cartons ?? 0,
                TodaySheets = today?.Counted ?? 0,
                TodayWageSen = today?.WageSen ?? 0,
                PaceSheets = calendar.Pace(work.Select(day => (day.DayNumber, day.Counted))),
                Version = Version,
            };
        }
    }
}
