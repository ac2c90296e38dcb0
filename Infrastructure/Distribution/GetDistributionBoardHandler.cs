using Tepat.Application.Common;
using Tepat.Application.Distribution;
using Tepat.Application.Planning;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Distribution;

internal sealed class GetDistributionBoardHandler(DbSession session, IRequestContext context, IDueTimes due)
    : IQueryHandler<GetDistributionBoard, DistributionBoard>
{
    /// <summary>The milestone that R10 sets.</summary>
    internal const string Milestone = "AT_STATION";

    public async Task<Outcome<DistributionBoard>> Handle(GetDistributionBoard query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<DistributionBoard>.Fail(scope.Errors);
        }

        var (from, to) = (scope.Value.RegionFrom, scope.Value.RegionTo);
        var contest = await session.QueryOne<string?>(ContestSql, new { RegionFrom = from, RegionTo = to }, ct);
        var dueAt = contest is null ? null : await due.Of(contest, Milestone, ct);
        var parameters = new
        {
            RegionFrom = from,
            RegionTo = to,
            Length = LengthBelow(query.Region),
            DueAt = dueAt is { } at ? Microseconds.From(at) : 0,
        };
        return new DistributionBoard(query.Region, dueAt, await session.Query<DistributionArea>(AreasSql, parameters, ct));
    }

    // Codes of the next level have a length of their own: 35, 35.07, 35.07.07, 35.07.07.2017.
    private static int LengthBelow(string region) =>
        RegionCode.Of(region).Level switch
        {
            RegionLevel.Province => 5,
            RegionLevel.Regency => 8,
            _ => 13,
        };

    internal const string ContestSql =
        "SELECT MIN(b.ContestCode) FROM BallotBox AS b WHERE b.VillageCode >= @RegionFrom AND b.VillageCode < @RegionTo";

    // Station by station first: a station is served when the last of its boxes was signed for.
    internal const string AreasSql = """
        SELECT s.Area AS Code, COALESCE(r.Name, s.Area) AS Name, SUM(s.Boxes) AS Boxes, SUM(s.SealedBoxes) AS Sealed,
               SUM(s.AtRegency) AS AtRegency, SUM(s.OnTrip) AS OnTrip, SUM(s.AtDistrict) AS AtDistrict, SUM(s.AtVillage) AS AtVillage,
               SUM(s.AtStation) AS AtStation, SUM(s.Returned) AS Returned, SUM(s.Gaps) AS Gaps, SUM(s.Misrouted) AS Misrouted,
               SUM(s.DifferentSeals) AS DifferentSeals, COUNT(*) AS Stations,
               SUM(CASE WHEN s.Signed = s.Boxes AND s.LastAt <= @DueAt THEN 1 ELSE 0 END) AS OnTimeStations,
               SUM(CASE WHEN s.Signed = s.Boxes AND s.LastAt > @DueAt THEN 1 ELSE 0 END) AS LateStations
          FROM (SELECT x.Area, x.VillageCode, x.StationNumber, COUNT(*) AS Boxes,
                       SUM(CASE WHEN x.Status = 'sealed' THEN 1 ELSE 0 END) AS SealedBoxes,
                       SUM(CASE WHEN x.Place = 'packingHall' THEN 1 ELSE 0 END) AS AtRegency,
                       SUM(CASE WHEN x.Place = 'trip' THEN 1 ELSE 0 END) AS OnTrip,
                       SUM(CASE WHEN x.Place = 'district' THEN 1 ELSE 0 END) AS AtDistrict,
                       SUM(CASE WHEN x.Place = 'village' THEN 1 ELSE 0 END) AS AtVillage,
                       SUM(CASE WHEN x.Place = 'station' THEN 1 ELSE 0 END) AS AtStation,
                       SUM(CASE WHEN x.Place = 'returned' THEN 1 ELSE 0 END) AS Returned,
                       SUM(x.HasGap) AS Gaps, SUM(x.IsMisrouted) AS Misrouted, SUM(x.IsSealDifferent) AS DifferentSeals,
                       COUNT(x.AtStationAt) AS Signed, MAX(x.AtStationAt) AS LastAt
                  FROM (SELECT SUBSTRING(b.VillageCode, 1, @Length) AS Area, b.VillageCode, b.StationNumber, b.Status, u.Place,
                               COALESCE(j.HasGap, 0) AS HasGap, COALESCE(j.IsMisrouted, 0) AS IsMisrouted,
                               COALESCE(j.IsSealDifferent, 0) AS IsSealDifferent, j.AtStationAt
                          FROM BallotBox AS b
                          LEFT JOIN Unit AS u ON u.Code = b.Code
                          LEFT JOIN BoxJourney AS j ON j.BoxCode = b.Code
                         WHERE b.VillageCode >= @RegionFrom AND b.VillageCode < @RegionTo) AS x
                 GROUP BY x.Area, x.VillageCode, x.StationNumber) AS s
          LEFT JOIN Region AS r ON r.Code = s.Area
         GROUP BY s.Area, r.Name
         ORDER BY s.Area
        """;
}
