using Tepat.Application.Common;
using Tepat.Application.Distribution;
using Tepat.Application.Planning;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Distribution;

internal sealed class ListArrivalsHandler(DbSession session, IRequestContext context, IDueTimes due)
    : IQueryHandler<ListArrivals, Page<ArrivalRow>>
{
    // 35.07.07 and 35.07.07.2017.
    private const int DistrictLength = 8;
    private const int VillageLength = 13;

    public async Task<Outcome<Page<ArrivalRow>>> Handle(ListArrivals query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<ArrivalRow>>.Fail(scope.Errors);
        }

        var (from, to) = (scope.Value.RegionFrom, scope.Value.RegionTo);
        var contest = await session.QueryOne<string?>(GetDistributionBoardHandler.ContestSql, new { RegionFrom = from, RegionTo = to }, ct);
        var dueAt = contest is null ? null : await due.Of(contest, GetDistributionBoardHandler.Milestone, ct);
        var parameters = new
        {
            RegionFrom = from,
            RegionTo = to,
            Length = query.Level == "district" ? DistrictLength : VillageLength,
            // Without a schedule nothing is late.
            DueAt = dueAt is { } at ? Microseconds.From(at) : long.MaxValue,
            query.State,
            After = Cursor.Text(query.Cursor),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<Row>($"{ListSql} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows([.. rows.Select(row => row.ToView(dueAt))], query.Limit, row => row.Code);
    }

    // Station by station along the boxes' own index first: one that has a box missing or late is not served.
    internal const string ListSql = """
        SELECT v.Code, COALESCE(r.Name, v.Code) AS Name, COALESCE(p.Name, '') AS ParentName, v.Boxes, v.AtVillageBoxes, v.OnTimeBoxes,
               v.AtStationBoxes - v.OnTimeBoxes AS LateBoxes, v.Stations, v.OnTimeStations, v.LastAtStationAt
          FROM (SELECT s.Area AS Code, SUM(s.Boxes) AS Boxes, SUM(s.AtVillage) AS AtVillageBoxes, SUM(s.AtStation) AS AtStationBoxes,
                       SUM(s.OnTime) AS OnTimeBoxes, COUNT(*) AS Stations,
                       SUM(CASE WHEN s.OnTime = s.Boxes THEN 1 ELSE 0 END) AS OnTimeStations, MAX(s.LastAt) AS LastAtStationAt
                  FROM (SELECT SUBSTRING(g.VillageCode, 1, @Length) AS Area, g.Boxes, g.AtVillage, g.AtStation, g.OnTime, g.LastAt
                          FROM (SELECT b.VillageCode, b.StationNumber, COUNT(*) AS Boxes, COUNT(j.AtVillageAt) AS AtVillage,
                                       COUNT(j.AtStationAt) AS AtStation, MAX(j.AtStationAt) AS LastAt,
                                       SUM(CASE WHEN j.AtStationAt <= @DueAt THEN 1 ELSE 0 END) AS OnTime
                                  FROM BallotBox AS b
                                  LEFT JOIN BoxJourney AS j ON j.BoxCode = b.Code
                                 WHERE b.VillageCode >= @RegionFrom AND b.VillageCode < @RegionTo AND b.VillageCode > @After
                                 GROUP BY b.VillageCode, b.StationNumber) AS g) AS s
                 WHERE s.Area > @After
                 GROUP BY s.Area) AS v
          LEFT JOIN Region AS r ON r.Code = v.Code
          LEFT JOIN Region AS p ON p.Code = r.ParentCode
         WHERE @State IS NULL
            OR @State = 'notAtVillage' AND v.AtVillageBoxes < v.Boxes
            OR @State = 'missing' AND v.AtStationBoxes < v.Boxes
            OR @State = 'late' AND v.AtStationBoxes > v.OnTimeBoxes
            OR @State = 'onTime' AND v.OnTimeBoxes = v.Boxes
         ORDER BY v.Code
        """;

    private sealed class Row
    {
        public string Code { get; init; } = "";
        public string Name { get; init; } = "";
        public string ParentName { get; init; } = "";
        public long Boxes { get; init; }
        public long AtVillageBoxes { get; init; }
        public long OnTimeBoxes { get; init; }
        public long LateBoxes { get; init; }
        public long Stations { get; init; }
        public long OnTimeStations { get; init; }
        public DateTimeOffset? LastAtStationAt { get; init; }

        public ArrivalRow ToView(DateTimeOffset? dueAt) =>
            new()
            {
                Code = Code,
                Name = Name,
                ParentName = ParentName,
                Boxes = Boxes,
                AtVillageBoxes = AtVillageBoxes,
                OnTimeBoxes = OnTimeBoxes,
                LateBoxes = LateBoxes,
                Stations = Stations,
                OnTimeStations = OnTimeStations,
                LastAtStationAt = LastAtStationAt,
                DueAt = dueAt,
            };
    }
}
