using Tepat.Application.Common;
using Tepat.Application.Destruction;
using Tepat.Application.Planning;
using Tepat.Domain.Common;
using Tepat.Domain.Destruction;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Destruction;

internal sealed class GetDestructionGateHandler(
    DbSession session,
    IRequestContext context,
    IApprovedPlan plans,
    IDueTimes due,
    IBusinessClock clock
) : IQueryHandler<GetDestructionGate, IReadOnlyList<DestructionGateView>>
{
    private static readonly string[] InBoxes = ["boxes", "used", "spoiled", "unused", "archived"];

    public async Task<Outcome<IReadOnlyList<DestructionGateView>>> Handle(GetDestructionGate query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<IReadOnlyList<DestructionGateView>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            query.Region,
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
        };
        var terms = (await session.Query<TermRow>(TermsSql, parameters, ct)).ToLookup(row => row.Contest);
        List<DestructionGateView> views = [];
        foreach (var row in await session.Query<ContestRow>(ContestsSql, parameters, ct))
        {
            var planned = await DestructionRegister.Planned(plans, row.Election, row.Contest, query.Region, ct);
            var dueAt = await due.Of(row.Contest, DestructionRegister.Milestone, ct);
            views.Add(View(row, terms[row.Contest].ToDictionary(term => term.State, term => term.Quantity), planned, dueAt));
        }

        return Outcome<IReadOnlyList<DestructionGateView>>.Of(views);
    }

    private DestructionGateView View(ContestRow row, Dictionary<string, long> terms, long planned, DateTimeOffset? dueAt)
    {
        long Of(string term) => terms.GetValueOrDefault(term);
        var gate = new DestructionGate(
            planned,
            row.ListedBoxes,
            row.FilledBoxes,
            row.VerifiedBoxes,
            row.ListedSheets,
            Of("good"),
            InBoxes.Sum(Of)
        );
        return new DestructionGateView(
            row.Contest,
            row.ContestName,
            Math.Max(planned, row.ListedSheets),
            row.ListedBoxes,
            row.FilledBoxes,
            row.VerifiedBoxes,
            gate.BoxSheets,
            gate.ShortSheets,
            Of("damaged"),
            Of("good"),
            Of("unsorted"),
            Of("missing"),
            Of("destroyed"),
            row.OpenCases,
            dueAt,
            Of("damaged") + Of("good") > 0 && clock.Now > dueAt,
            row.Proposal,
            [.. gate.Blockers.Select(blocker => new GateBlocker(blocker.Code, blocker.Message, blocker.Facts))]
        );
    }

    internal const string TermsSql = """
        SELECT c.Code AS Contest, b.State, b.Quantity
          FROM Rollup AS b
          JOIN StockItem AS si ON si.Id = b.StockItemId AND si.ItemCode = 'BALLOT' AND si.Pool = 'ordinary'
          JOIN Contest AS c ON c.Id = si.ContestId
         WHERE b.Owner = @Region AND b.Owner >= @RegionFrom AND b.Owner < @RegionTo
        """;

    internal const string ContestsSql = """
        SELECT c.Code AS Contest, c.Name AS ContestName, e.Code AS Election, COALESCE(t.ListedBoxes, 0) AS ListedBoxes,
               COALESCE(t.FilledBoxes, 0) AS FilledBoxes, COALESCE(t.VerifiedBoxes, 0) AS VerifiedBoxes,
               COALESCE(t.RequiredSheets, 0) AS ListedSheets, d.Code AS Proposal,
               (SELECT COUNT(*)
                  FROM DiscrepancyCase AS k
                 WHERE k.StockItemId = si.Id AND k.Status = 'open' AND k.RegionCode = @Region
                   AND k.RegionCode >= @RegionFrom AND k.RegionCode < @RegionTo) AS OpenCases
          FROM Contest AS c
          JOIN Election AS e ON e.Id = c.ElectionId
          LEFT JOIN StockItem AS si ON si.ContestId = c.Id AND si.ItemCode = 'BALLOT' AND si.Pool = 'ordinary'
          LEFT JOIN PackingTally AS t ON t.StockItemId = si.Id AND t.RegionCode = @Region
          LEFT JOIN BallotDestruction AS d ON d.StockItemId = si.Id AND d.RegionCode = @Region AND d.Status = 'proposed'
         WHERE c.RegionCode = @Region OR @Region LIKE CONCAT(c.RegionCode, '.%')
         ORDER BY c.RegionCode, c.Code
        """;

    // Rows by property, not by constructor: SQLite names no type for a subquery, and a constructor must match types.
    private sealed class TermRow
    {
        public string Contest { get; init; } = "";
        public string State { get; init; } = "";
        public long Quantity { get; init; }
    }

    private sealed class ContestRow
    {
        public string Contest { get; init; } = "";
        public string ContestName { get; init; } = "";
        public string Election { get; init; } = "";
        public long ListedBoxes { get; init; }
        public long FilledBoxes { get; init; }
        public long VerifiedBoxes { get; init; }
        public long ListedSheets { get; init; }
        public string? Proposal { get; init; }
        public long OpenCases { get; init; }
    }
}
