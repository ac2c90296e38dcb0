using Tepat.Application.Common;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

internal sealed class GetPackingHandler(DbSession session, IRequestContext context) : IQueryHandler<GetPacking, Page<PackingProgress>>
{
    public async Task<Outcome<Page<PackingProgress>>> Handle(GetPacking query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<PackingProgress>>.Fail(scope.Errors);
        }

        var range = new { scope.Value.RegionFrom, scope.Value.RegionTo };
        return new Page<PackingProgress>(await session.Query<PackingProgress>(Sql, range, ct), null);
    }

    // Two rows for each regency at most: there is nothing to page.
    internal const string Sql = """
        SELECT t.RegionCode, c.Code AS ContestCode, t.PlanCode, t.ListedBoxes, t.FilledBoxes, t.VerifiedBoxes, t.SealedBoxes,
               t.RequiredSheets, COALESCE(x.Quantity, 0) AS BoxedSheets, COALESCE(g.Quantity, 0) AS GoodSheets,
               COALESCE(l.KitsMade, 0) AS KitsMade
          FROM PackingTally AS t
          JOIN StockItem AS s ON s.Id = t.StockItemId
          JOIN Contest AS c ON c.Id = s.ContestId
          LEFT JOIN Rollup AS g ON g.Owner = t.RegionCode AND g.StockItemId = t.StockItemId AND g.State = 'good'
          LEFT JOIN Rollup AS x ON x.Owner = t.RegionCode AND x.StockItemId = t.StockItemId AND x.State = 'boxes'
          LEFT JOIN PackListContents AS l ON l.RegionCode = t.RegionCode AND l.StockItemId = t.StockItemId
         WHERE t.RegionCode >= @RegionFrom AND t.RegionCode < @RegionTo
         ORDER BY t.RegionCode, c.RegionCode
        """;
}
