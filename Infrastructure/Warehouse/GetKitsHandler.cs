using Tepat.Application.Common;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;
using Tepat.Domain.Warehouse;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

internal sealed class GetKitsHandler(DbSession session, IRequestContext context) : IQueryHandler<GetKits, KitStock>
{
    public async Task<Outcome<KitStock>> Handle(GetKits query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<KitStock>.Fail(scope.Errors);
        }

        var parameters = new
        {
            query.Contest,
            Regency = RegionCode.AttributionOf(query.Region),
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
        };
        if (await session.QueryOne<CountRow>(CountsSql, parameters, ct) is not { } counts)
        {
            return BoxErrors.NothingToPack(query.Contest);
        }

        var named = await Contents.OfContests(session, ct);
        var stock = (await session.Query<StockRow>(StockSql, new { Owner = parameters.Regency }, ct)).ToLookup(row => row.StockItemId);
        var components = Contents.Read(counts.Items).Select((BoxContent item) => Component(item, named, stock)).ToList();
        return new KitStock(
            query.Region,
            query.Contest,
            counts.Boxes,
            counts.Made,
            counts.Used,
            components.Where(component => component.IsInKit).Min(component => (long?)(component.StockQuantity / component.Quantity)),
            components
        );
    }

    private static KitComponent Component(BoxContent item, IReadOnlyDictionary<long, string> contests, ILookup<long, StockRow> stock)
    {
        var state = item.Item == ItemCodes.BallotBox ? "assembled" : "good";
        var held = stock[item.StockItem].Where(row => row.State == state).Sum(row => row.Quantity);
        return new KitComponent(item.Item, contests.GetValueOrDefault(item.StockItem), item.Quantity, item.IsKept, held);
    }

    internal const string CountsSql = """
        SELECT l.Items, SUM(k.Boxes) AS Boxes, SUM(k.Made) AS Made, SUM(k.Used) AS Used
          FROM VillageKits AS k
          JOIN StockItem AS s ON s.Id = k.StockItemId
          JOIN Contest AS c ON c.Id = s.ContestId
          LEFT JOIN PackListContents AS l ON l.RegionCode = @Regency AND l.StockItemId = k.StockItemId
         WHERE k.VillageCode >= @RegionFrom AND k.VillageCode < @RegionTo AND c.Code = @Contest
         GROUP BY l.Items
        """;

    internal const string StockSql =
        "SELECT StockItemId, State, Quantity FROM Rollup WHERE Owner = @Owner AND State IN ('good', 'assembled')";

    private sealed class CountRow
    {
        public string? Items { get; init; }
        public long Boxes { get; init; }
        public long Made { get; init; }
        public long Used { get; init; }
    }

    private sealed class StockRow
    {
        public long StockItemId { get; init; }
        public string State { get; init; } = "";
        public long Quantity { get; init; }
    }
}
