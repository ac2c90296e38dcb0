using Tepat.Application.Common;
using Tepat.Application.Overview;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Overview;

internal sealed class GetClosingBoardHandler(DbSession session, IRequestContext context) : IQueryHandler<GetClosingBoard, ClosingBoard>
{
    private static readonly string[] Ended = ["destroyed", "archived", "missing"];

    public async Task<Outcome<ClosingBoard>> Handle(GetClosingBoard query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<ClosingBoard>.Fail(scope.Errors);
        }

        var parameters = new
        {
            query.Region,
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
        };
        var here = (await session.Query<SumRow>(TermsSql, parameters, ct)).ToLookup(row => row.Contest);
        var plants = (await session.Query<SumRow>(PlantsSql, parameters, ct)).ToLookup(row => row.Contest);
        var ordered = (await session.Query<SumRow>(OrderedSql, parameters, ct)).ToLookup(row => row.Contest);
        var cases = (await session.Query<SumRow>(CasesSql, parameters, ct)).ToLookup(row => row.Contest);
        var contests = (await session.Query<ContestRow>(ContestsSql, parameters, ct))
            .Select(row => Closing(row, here[row.Contest], plants[row.Contest], ordered[row.Contest], cases[row.Contest]))
            .ToList();
        var closed = contests.Count(contest => contest.IsClosed);
        return new ClosingBoard(query.Region, contests.Count, closed, contests.Count > 0 && closed == contests.Count, contests);
    }

    private static ContestClosing Closing(
        ContestRow row,
        IEnumerable<SumRow> here,
        IEnumerable<SumRow> plants,
        IEnumerable<SumRow> ordered,
        IEnumerable<SumRow> cases
    )
    {
        var terms = here.ToDictionary(one => one.State, one => one.Quantity);
        var difference = RegionTerms.Difference(terms);
        terms["ordered"] = ordered.Sum(one => one.Quantity);
        foreach (var one in plants)
        {
            terms[one.State] = one.Quantity;
        }

        var reasons = Application.Overview.Closing.Reasons(terms, difference, cases.Sum(one => one.Quantity));
        return new ContestClosing(
            row.Contest,
            row.Name,
            row.Kind,
            row.Region,
            terms.GetValueOrDefault("packed"),
            Ended.Sum(term => terms.GetValueOrDefault(term)),
            reasons.Count == 0,
            reasons
        );
    }

    internal const string ContestsSql = """
        SELECT c.Code AS Contest, c.Name, c.Kind, c.RegionCode AS Region
          FROM Contest AS c
         WHERE c.RegionCode >= @RegionFrom AND c.RegionCode < @RegionTo OR @Region LIKE CONCAT(c.RegionCode, '.%')
         ORDER BY c.RegionCode, c.Code
        """;

    internal const string TermsSql = """
        SELECT c.Code AS Contest, b.State, SUM(b.Quantity) AS Quantity
          FROM Rollup AS b
          JOIN StockItem AS si ON si.Id = b.StockItemId AND si.ItemCode = 'BALLOT'
          JOIN Contest AS c ON c.Id = si.ContestId
         WHERE b.Owner >= @RegionFrom AND b.Owner < @RegionTo
         GROUP BY c.Code, b.State
        """;

    // What still stands at a plant belongs to the satker that ordered it.
    internal const string PlantsSql = """
        SELECT c.Code AS Contest, b.State, SUM(b.Quantity) AS Quantity
          FROM Rollup AS b
          JOIN StockItem AS si ON si.Id = b.StockItemId AND si.ItemCode = 'BALLOT'
          JOIN Contest AS c ON c.Id = si.ContestId
         WHERE b.Owner >= 'plant:' AND b.Owner < 'plant;' AND b.State IN ('inStore', 'waste', 'overPrint')
           AND EXISTS (SELECT 1
                         FROM PrintOrder AS o
                        WHERE (o.OrdinaryItemId = si.Id OR o.RevoteItemId = si.Id)
                          AND o.RegionCode >= @RegionFrom AND o.RegionCode < @RegionTo)
         GROUP BY c.Code, b.State
        """;

    internal const string OrderedSql = """
        SELECT c.Code AS Contest, 'ordered' AS State,
               SUM(l.RegularQuantity + l.ReserveQuantity + l.RevoteQuantity + l.SupplementaryQuantity) AS Quantity
          FROM OrderLine AS l
          JOIN PrintOrder AS o ON o.Id = l.OrderId AND o.ItemCode = 'BALLOT'
          JOIN Contest AS c ON c.Id = o.ContestId
         WHERE l.DestinationCode >= @RegionFrom AND l.DestinationCode < @RegionTo
         GROUP BY c.Code
        """;

    internal const string CasesSql = """
        SELECT c.Code AS Contest, 'openCases' AS State, COUNT(*) AS Quantity
          FROM DiscrepancyCase AS k
          JOIN StockItem AS si ON si.Id = k.StockItemId
          JOIN Contest AS c ON c.Id = si.ContestId
         WHERE k.Status = 'open' AND k.RegionCode >= @RegionFrom AND k.RegionCode < @RegionTo
         GROUP BY c.Code
        """;

    private sealed class ContestRow
    {
        public string Contest { get; init; } = "";
        public string Name { get; init; } = "";
        public string Kind { get; init; } = "";
        public string Region { get; init; } = "";
    }

    private sealed class SumRow
    {
        public string Contest { get; init; } = "";
        public string State { get; init; } = "";
        public long Quantity { get; init; }
    }
}
