using Tepat.Application.Common;
using Tepat.Application.Planning;
using Tepat.Application.Warehouse.Revotes;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse.Revotes;

internal sealed class ListRevotePoolsHandler(DbSession session, IRequestContext context, IDueTimes due, IBusinessClock clock)
    : IQueryHandler<ListRevotePools, IReadOnlyList<RevotePoolView>>
{
    public async Task<Outcome<IReadOnlyList<RevotePoolView>>> Handle(ListRevotePools query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<IReadOnlyList<RevotePoolView>>.Fail(scope.Errors);
        }

        List<RevotePoolView> pools = [];
        foreach (var pool in await session.Query<RevotePoolView>(Sql, new { scope.Value.RegionFrom, scope.Value.RegionTo }, ct))
        {
            var last = await due.Of(pool.ContestCode, RevoteDeadlines.Milestone, ct);
            pools.Add(pool with { LastRevoteAt = last, IsOver = clock.Now > last });
        }

        return Outcome<IReadOnlyList<RevotePoolView>>.Of(pools);
    }

    internal const string Sql = """
        SELECT c.RegionCode, COALESCE(r.Name, c.RegionCode) AS RegionName, c.Code AS ContestCode, c.Name AS ContestName,
               COALESCE(p.Packed, 0) AS PackedSheets, COALESCE(p.InStore, 0) AS InStoreSheets,
               COALESCE((SELECT SUM(s.Sheets)
                           FROM RevoteStation AS s
                           JOIN RevoteRelease AS v ON v.Id = s.ReleaseId
                          WHERE v.ContestCode = c.Code AND v.Status IN ('proposed', 'released') AND s.Status = 'waiting'), 0)
               AS PromisedSheets, COALESCE(p.AtStation, 0) AS AtStationSheets, COALESCE(p.Used, 0) AS UsedSheets,
               COALESCE(p.Spoiled, 0) AS SpoiledSheets, COALESCE(p.Unused, 0) AS UnusedSheets, COALESCE(p.Archived, 0) AS ArchivedSheets,
               COALESCE(p.Missing, 0) AS MissingSheets
          FROM Contest AS c
          LEFT JOIN Region AS r ON r.Code = c.RegionCode
          LEFT JOIN (SELECT si.ContestId,
                            SUM(CASE WHEN b.State = 'packed' THEN b.Quantity ELSE 0 END) AS Packed,
                            SUM(CASE WHEN b.State = 'revoteStore' THEN b.Quantity ELSE 0 END) AS InStore,
                            SUM(CASE WHEN b.State = 'boxes' THEN b.Quantity ELSE 0 END) AS AtStation,
                            SUM(CASE WHEN b.State = 'used' THEN b.Quantity ELSE 0 END) AS Used,
                            SUM(CASE WHEN b.State = 'spoiled' THEN b.Quantity ELSE 0 END) AS Spoiled,
                            SUM(CASE WHEN b.State = 'unused' THEN b.Quantity ELSE 0 END) AS Unused,
                            SUM(CASE WHEN b.State = 'archived' THEN b.Quantity ELSE 0 END) AS Archived,
                            SUM(CASE WHEN b.State = 'missing' THEN b.Quantity ELSE 0 END) AS Missing
                       FROM Rollup AS b
                       JOIN StockItem AS si ON si.Id = b.StockItemId AND si.ItemCode = 'BALLOT' AND si.Pool = 'revote'
                      WHERE b.Owner >= @RegionFrom AND b.Owner < @RegionTo
                      GROUP BY si.ContestId) AS p ON p.ContestId = c.Id
         WHERE c.RegionCode >= @RegionFrom AND c.RegionCode < @RegionTo
         ORDER BY c.RegionCode, c.Code
        """;
}
