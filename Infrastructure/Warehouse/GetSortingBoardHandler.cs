using Tepat.Application.Common;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;
using Tepat.Domain.Warehouse;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

internal sealed class GetSortingBoardHandler(DbSession session, IRequestContext context, WorkDays days)
    : IQueryHandler<GetSortingBoard, SortingBoard>
{
    public async Task<Outcome<SortingBoard>> Handle(GetSortingBoard query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<SortingBoard>.Fail(scope.Errors);
        }

        var calendar = await days.Calendar(ct);
        var asked = new
        {
            query.Region,
            ItemCode = ItemCodes.Ballot,
            calendar.Offset,
            WorkCalendar.DayLength,
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
        };
        var cartons = (await session.Query<CartonRow>(CartonsSql, asked, ct)).ToDictionary(row => row.StockItemId);
        var work = (await session.Query<DayRow>(DaysSql, asked, ct)).ToLookup(row => row.StockItemId);
        var damage = (await session.Query<DamageRow>(DamageSql, asked, ct)).ToLookup(row => row.StockItemId);
        var contests = await session.Query<ContestRow>(ContestsSql, asked, ct);
        return new SortingBoard
        {
            RegionCode = query.Region,
            Today = WorkCalendar.DayOf(calendar.Today),
            Contests =
            [
                .. contests.Select(row =>
                    Contest(row, cartons.GetValueOrDefault(row.StockItemId), [.. work[row.StockItemId]], damage[row.StockItemId], calendar)
                ),
            ],
        };
    }

    private static SortingContest Contest(
        ContestRow row,
        CartonRow? cartons,
        IReadOnlyList<DayRow> work,
        IEnumerable<DamageRow> damage,
        WorkCalendar calendar
    )
    {
        var today = work.FirstOrDefault(day => day.DayNumber == calendar.Today);
        var pace = calendar.Pace(work.Select(day => (day.DayNumber, day.Counted)));
        return new SortingContest
        {
            ContestCode = row.ContestCode,
            WaitingCartons = cartons?.Waiting ?? 0,
            OpenCartons = cartons?.OnTables ?? 0,
            ToSortSheets = row.ToSort,
            ComingSheets = row.Coming,
            SortedCartons = work.Sum(day => day.Cartons),
            SortedSheets = work.Sum(day => day.Counted),
            GoodSheets = work.Sum(day => day.Good),
            DamagedSheets = work.Sum(day => day.Damaged),
            FlawedSheets = work.Sum(day => day.Flawed),
            FoldedSheets = work.Sum(day => day.Folded),
            ShortSheets = work.Sum(day => day.Short),
            OverSheets = work.Sum(day => day.Over),
            TodayCartons = today?.Cartons ?? 0,
            TodaySheets = today?.Counted ?? 0,
            PaceSheets = pace,
            ForecastDay = calendar.Forecast(row.ToSort + row.Coming, today?.Counted ?? 0, pace),
            ClosedAt = Microseconds.ToTime(row.ClosedAt),
            Damage =
            [
                .. damage
                    .Where(one => one.Sheets > 0)
                    .OrderByDescending(one => one.Sheets)
                    .Select(one => new DamagedSheets(Words.Read<DamageReason>(one.Reason), one.Sheets)),
            ],
        };
    }

    internal const string ContestsSql = """
        SELECT b.StockItemId, c.Code AS ContestCode, MAX(t.SortingClosedAt) AS ClosedAt,
               SUM(CASE WHEN b.State = 'unsorted' THEN b.Quantity ELSE 0 END) AS ToSort,
               SUM(CASE WHEN b.State IN ('atPrinter', 'onRoad', 'quarantine') THEN b.Quantity ELSE 0 END) AS Coming
          FROM Rollup AS b
          JOIN StockItem AS s ON s.Id = b.StockItemId AND s.ItemCode = @ItemCode AND s.Pool = 'ordinary'
          JOIN Contest AS c ON c.Id = s.ContestId
          LEFT JOIN PackingTally AS t ON t.RegionCode = b.Owner AND t.StockItemId = b.StockItemId
         WHERE b.Owner = @Region AND b.Owner >= @RegionFrom AND b.Owner < @RegionTo
         GROUP BY b.StockItemId, c.Code
         ORDER BY c.Code
        """;

    internal const string CartonsSql = """
        SELECT u.StockItemId,
               SUM(CASE WHEN u.Place = 'sorting' THEN 0 ELSE 1 END) AS Waiting,
               SUM(CASE WHEN u.Place = 'sorting' THEN 1 ELSE 0 END) AS OnTables
          FROM Unit AS u
         WHERE u.PlaceRef = @Region AND u.Place IN ('main', 'sorting', 'quarantine') AND u.Kind = 'carton'
           AND u.DestinationCode = @Region AND u.DestinationCode >= @RegionFrom AND u.DestinationCode < @RegionTo
         GROUP BY u.StockItemId
        """;

    internal const string DaysSql = """
        SELECT d.StockItemId, d.DayNumber, SUM(d.CartonCount) AS Cartons, SUM(d.GoodSheets) AS Good, SUM(d.DamagedSheets) AS Damaged,
               SUM(d.FlawedSheets) AS Flawed, SUM(d.FoldedSheets) AS Folded, SUM(d.ShortSheets) AS Short, SUM(d.OverSheets) AS [Over]
          FROM (SELECT sc.StockItemId, (sc.SortedAt + @Offset) / @DayLength AS DayNumber, sc.CartonCount, sc.GoodSheets, sc.DamagedSheets,
                       sc.FlawedSheets, sc.FoldedSheets, sc.ShortSheets, sc.OverSheets
                  FROM SortedCarton AS sc
                 WHERE sc.RegionCode = @Region AND sc.RegionCode >= @RegionFrom AND sc.RegionCode < @RegionTo) AS d
         GROUP BY d.StockItemId, d.DayNumber
        """;

    internal const string DamageSql = """
        SELECT sc.StockItemId, sd.Reason, SUM(sd.Sheets) AS Sheets
          FROM SortedCarton AS sc
          JOIN SortedDamage AS sd ON sd.Sequence = sc.Sequence
         WHERE sc.RegionCode = @Region AND sc.RegionCode >= @RegionFrom AND sc.RegionCode < @RegionTo
         GROUP BY sc.StockItemId, sd.Reason
        """;

    private sealed class ContestRow
    {
        public long StockItemId { get; init; }
        public string ContestCode { get; init; } = "";
        public long? ClosedAt { get; init; }
        public long ToSort { get; init; }
        public long Coming { get; init; }
    }

    private sealed class CartonRow
    {
        public long StockItemId { get; init; }
        public long Waiting { get; init; }
        public long OnTables { get; init; }
    }

    private sealed class DayRow
    {
        public long StockItemId { get; init; }
        public long DayNumber { get; init; }
        public long Cartons { get; init; }
        public long Good { get; init; }
        public long Damaged { get; init; }
        public long Flawed { get; init; }
        public long Folded { get; init; }
        public long Short { get; init; }
        public long Over { get; init; }

        public long Counted => Good + Damaged;
    }

    private sealed class DamageRow
    {
        public long StockItemId { get; init; }
        public string Reason { get; init; } = "";
        public long Sheets { get; init; }
    }
}
