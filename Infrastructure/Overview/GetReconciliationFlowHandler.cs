using MediatR;
using Tepat.Application.Common;
using Tepat.Application.Overview;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Overview;

internal sealed class GetReconciliationFlowHandler(DbSession session, IRequestContext context, IMediator mediator)
    : IQueryHandler<GetReconciliationFlow, ReconciliationFlow>
{
    public async Task<Outcome<ReconciliationFlow>> Handle(GetReconciliationFlow query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<ReconciliationFlow>.Fail(scope.Errors);
        }

        var terms = await mediator.Send(new GetReconciliation(query.Region, query.Contest), ct);
        if (!terms.IsSuccess)
        {
            return Outcome<ReconciliationFlow>.Fail(terms.Errors);
        }

        var parameters = new { scope.Value.RegionFrom, scope.Value.RegionTo };
        var ended = (await session.Query<EndedRow>(EndedSql, parameters, ct)).ToLookup(row => (row.ItemCode, row.Contest, row.Pool));
        return new ReconciliationFlow(
            query.Region,
            [.. terms.Value.Contests.Where(row => row.Item == ItemCodes.Ballot).Select(row => Lay(row, terms.Value.Plants, ended))]
        );
    }

    private static ContestFlow Lay(
        ContestReconciliation row,
        IReadOnlyList<PlantReconciliation> plants,
        ILookup<(string Item, string? Contest, string Pool), EndedRow> ended
    )
    {
        var own = plants.Where(plant => plant.Item == row.Item && plant.Contest == row.Contest && plant.Pool == row.Pool);
        var destroyed = ended[(row.Item, row.Contest, row.Pool)].ToDictionary(one => one.State, one => one.Quantity);
        var damaged = destroyed.GetValueOrDefault("damaged");
        return new FlowLayout(row, [.. own], new EndedSheets(damaged, destroyed.Values.Sum() - damaged)).Lay();
    }

    internal const string EndedSql = """
        SELECT si.ItemCode, c.Code AS Contest, si.Pool, a.State, SUM(a.Quantity) AS Quantity
          FROM Account AS a
          JOIN StockItem AS si ON si.Id = a.StockItemId
          JOIN Contest AS c ON c.Id = si.ContestId
         WHERE a.HolderKind = 'destroyed' AND a.HolderRef >= @RegionFrom AND a.HolderRef < @RegionTo
         GROUP BY si.ItemCode, c.Code, si.Pool, a.State
        """;

    private sealed class EndedRow
    {
        public string ItemCode { get; init; } = "";
        public string? Contest { get; init; }
        public string Pool { get; init; } = "";
        public string State { get; init; } = "";
        public long Quantity { get; init; }
    }
}
