using Tepat.Application.Common;
using Tepat.Application.Overview;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Overview;

internal sealed class GetReconciliationHandler(DbSession session, IRequestContext context)
    : IQueryHandler<GetReconciliation, Reconciliation>
{
    private static readonly string[] PlantTerms = ["inStore", "packed", "waste", "overPrint", "destroyed"];

    public async Task<Outcome<Reconciliation>> Handle(GetReconciliation query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Reconciliation>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            query.Contest,
        };
        var terms = await session.Query<TermRow>(TermsSql, parameters, ct);
        var ordered = (await session.Query<OrderedRow>(OrderedSql, parameters, ct)).ToDictionary(row => row.StockItemId);
        var cases = (await session.Query<CaseRow>(CasesSql, parameters, ct)).ToLookup(row => row.StockItemId);
        var contests = terms
            .GroupBy(row => row.StockItemId)
            .Select(group => Contest(group.ToList(), ordered.GetValueOrDefault(group.Key), cases[group.Key]))
            .ToList();
        return new Reconciliation(query.Region, contests, await Plants(scope.Value, query.Contest, ct));
    }

    private static ContestReconciliation Contest(List<TermRow> rows, OrderedRow? ordered, IEnumerable<CaseRow> cases)
    {
        var by = rows.ToDictionary(row => row.State, row => row.Quantity);
        long Of(string term) => by.GetValueOrDefault(term);
        var first = rows[0];
        var isRevote = first.Pool == "revote";
        List<ReconciliationTerm> terms =
        [
            new("ordered", isRevote ? ordered?.Revote ?? 0 : ordered?.Ordinary ?? 0),
            new("packed", Of("packed")),
            new("supplied", Of("supplied")),
            new("unexplained", Of("unexplained")),
            .. RegionTerms.Places.Select(term => new ReconciliationTerm(term, Of(term))),
        ];
        var difference = RegionTerms.Difference(by);
        List<ReconciliationCase> open =
        [
            .. cases.Select(c => new ReconciliationCase(c.Code, c.Kind, c.RegionCode, c.Quantity, c.OpenedAt)),
        ];
        by["ordered"] = terms[0].QuantitySheets;
        var isBallot = first.ItemCode == ItemCodes.Ballot;
        var reasons = isBallot ? Closing.Reasons(by, difference, open.Count) : [];
        return new ContestReconciliation(
            first.ItemCode,
            first.ContestCode,
            first.Pool,
            terms,
            difference,
            open,
            isBallot && reasons.Count == 0,
            reasons
        );
    }

    // Printing terms stand per contest x plant: one governor run serves every destination, so only the whole province shows them.
    private async Task<IReadOnlyList<PlantReconciliation>> Plants(Scope scope, string? contest, CancellationToken ct)
    {
        var parameters = new
        {
            scope.RegionFrom,
            scope.RegionTo,
            Contest = contest,
        };
        var rows = await session.Query<TermRow>(PlantsSql, parameters, ct);
        var ordered = (await session.Query<PlantOrderRow>(PlantOrdersSql, parameters, ct)).ToDictionary(row =>
            (row.Plant, row.StockItemId)
        );
        return
        [
            .. rows.GroupBy(row => (row.Owner, row.StockItemId))
                .Select(group =>
                {
                    var by = group.ToDictionary(row => row.State, row => row.Quantity);
                    var first = group.First();
                    var plant = first.Owner["plant:".Length..];
                    var order = ordered.GetValueOrDefault((plant, first.StockItemId));
                    return new PlantReconciliation(
                        plant,
                        first.ItemCode,
                        first.ContestCode,
                        first.Pool,
                        [
                            new("ordered", order?.Ordered ?? 0),
                            new("printed", by.GetValueOrDefault("printed")),
                            new("printedGood", order?.PrintedGood ?? 0),
                            .. PlantTerms.Select(term => new ReconciliationTerm(term, by.GetValueOrDefault(term))),
                        ],
                        by.GetValueOrDefault("printed") - PlantTerms.Sum(term => by.GetValueOrDefault(term))
                    );
                }),
        ];
    }

    internal const string TermsSql = """
        SELECT si.Id AS StockItemId, si.ItemCode, c.Code AS ContestCode, si.Pool, b.State, SUM(b.Quantity) AS Quantity
          FROM Rollup AS b
          JOIN StockItem AS si ON si.Id = b.StockItemId
          LEFT JOIN Contest AS c ON c.Id = si.ContestId
         WHERE b.Owner >= @RegionFrom AND b.Owner < @RegionTo
           AND (@Contest IS NULL OR c.Code = @Contest OR c.Kind = @Contest)
         GROUP BY si.Id, si.ItemCode, c.Code, si.Pool, b.State
         ORDER BY si.ItemCode, c.Code, si.Pool
        """;

    internal const string OrderedSql = """
        SELECT o.OrdinaryItemId AS StockItemId, SUM(l.RegularQuantity + l.ReserveQuantity + l.SupplementaryQuantity) AS Ordinary,
               0 AS Revote
          FROM OrderLine AS l
          JOIN PrintOrder AS o ON o.Id = l.OrderId
         WHERE l.DestinationCode >= @RegionFrom AND l.DestinationCode < @RegionTo
         GROUP BY o.OrdinaryItemId
        UNION ALL
        SELECT o.RevoteItemId, 0, SUM(l.RevoteQuantity)
          FROM OrderLine AS l
          JOIN PrintOrder AS o ON o.Id = l.OrderId
         WHERE l.DestinationCode >= @RegionFrom AND l.DestinationCode < @RegionTo AND o.RevoteItemId IS NOT NULL
         GROUP BY o.RevoteItemId
        """;

    internal const string CasesSql = """
        SELECT k.Code, k.Kind, k.RegionCode, k.StockItemId, k.Quantity, k.OpenedAt
          FROM DiscrepancyCase AS k
         WHERE k.Status = 'open'
           AND (k.RegionCode >= @RegionFrom AND k.RegionCode < @RegionTo
                OR k.OtherRegionCode >= @RegionFrom AND k.OtherRegionCode < @RegionTo)
         ORDER BY k.Code
        """;

    internal const string PlantsSql = """
        SELECT b.Owner, si.Id AS StockItemId, si.ItemCode, c.Code AS ContestCode, si.Pool, b.State, b.Quantity
          FROM Rollup AS b
          JOIN StockItem AS si ON si.Id = b.StockItemId
          LEFT JOIN Contest AS c ON c.Id = si.ContestId
         WHERE b.Owner >= 'plant:' AND b.Owner < 'plant;'
           AND (@Contest IS NULL OR c.Code = @Contest OR c.Kind = @Contest)
           AND EXISTS (SELECT 1
                         FROM PrintOrder AS o
                        WHERE (o.OrdinaryItemId = si.Id OR o.RevoteItemId = si.Id)
                          AND o.RegionCode >= @RegionFrom AND o.RegionCode < @RegionTo)
         ORDER BY b.Owner, si.ItemCode, c.Code, si.Pool
        """;

    internal const string PlantOrdersSql = """
        SELECT p.Code AS Plant, o.OrdinaryItemId AS StockItemId, SUM(o.OrderedOrdinary) AS Ordered, SUM(o.GoodOrdinary) AS PrintedGood
          FROM PrintOrder AS o
          JOIN Plant AS p ON p.Id = o.PlantId
         WHERE o.RegionCode >= @RegionFrom AND o.RegionCode < @RegionTo
         GROUP BY p.Code, o.OrdinaryItemId
        UNION ALL
        SELECT p.Code, o.RevoteItemId, SUM(o.OrderedRevote), SUM(o.GoodRevote)
          FROM PrintOrder AS o
          JOIN Plant AS p ON p.Id = o.PlantId
         WHERE o.RegionCode >= @RegionFrom AND o.RegionCode < @RegionTo AND o.RevoteItemId IS NOT NULL
         GROUP BY p.Code, o.RevoteItemId
        """;

    private sealed class PlantOrderRow
    {
        public string Plant { get; init; } = "";
        public long StockItemId { get; init; }
        public long Ordered { get; init; }
        public long PrintedGood { get; init; }
    }

    private sealed class TermRow
    {
        public string Owner { get; init; } = "";
        public long StockItemId { get; init; }
        public string ItemCode { get; init; } = "";
        public string? ContestCode { get; init; }
        public string Pool { get; init; } = "";
        public string State { get; init; } = "";
        public long Quantity { get; init; }
    }

    private sealed class OrderedRow
    {
        public long StockItemId { get; init; }
        public long Ordinary { get; init; }
        public long Revote { get; init; }
    }

    private sealed class CaseRow
    {
        public string Code { get; init; } = "";
        public string Kind { get; init; } = "";
        public string RegionCode { get; init; } = "";
        public long StockItemId { get; init; }
        public long Quantity { get; init; }
        public DateTimeOffset OpenedAt { get; init; }
    }
}
