using Tepat.Application.Common;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

/// <summary>Reads what lies in warehouses, item by item, and keeps from those who may count what is being counted blind.</summary>
internal sealed class StockReader(DbSession session, IRequestContext context)
{
    /// <param name="limit">Rows at most, as the caller asked; all rows (warehouses times items) without one.</param>
    public async Task<Outcome<IReadOnlyList<StockLineRow>>> Read(StockFilter filter, string? cursor, int limit, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, filter.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<IReadOnlyList<StockLineRow>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            filter.Item,
            filter.Contest,
            filter.Pool,
            filter.Condition,
            filter.Place,
            AfterRegion = Cursor.Text(cursor),
            AfterPosition = Cursor.Number(cursor, -1, 1),
            AfterItem = Cursor.Number(cursor, -1, 2),
            Limit = limit,
        };
        var rows = await session.Query<StockLineRow>($"{LinesSql} {session.Dialect.Limit}", parameters, ct);
        var counted = (await Counted(scope.Value, ct)).ToLookup(line => (line.RegionCode, line.StockItemId), line => line.State);
        return Outcome<IReadOnlyList<StockLineRow>>.Of([
            .. rows.Select(row => row.Counted([.. counted[(row.RegionCode, row.StockItemId)]], context.Caller)),
        ]);
    }

    /// <summary>Conditions of an item that are being counted in a region, when the caller may count: nothing of the books is theirs to see.</summary>
    public async Task<IReadOnlyList<string>> Hidden(Scope scope, string item, string? contest, CancellationToken ct) =>
        context.Caller.May(Permissions.RecordStock)
            ? [.. (await Counted(scope, ct)).Where(line => line.ItemCode == item && line.ContestCode == contest).Select(line => line.State)]
            : [];

    private Task<IReadOnlyList<CountedLine>> Counted(Scope scope, CancellationToken ct) =>
        session.Query<CountedLine>(CountedSql, new { scope.RegionFrom, scope.RegionTo }, ct);

    internal const string LinesSql = """
        SELECT n.RegionCode, r.Name AS RegionName, n.StockItemId, n.Position, n.ItemCode, n.ContestCode, n.Pool, n.Unit,
               (SELECT MAX(q.Quantity)
                  FROM (SELECT SUM(l.RegularQuantity + l.ReserveQuantity) AS Quantity
                          FROM RequirementPlan AS p
                          JOIN PlanLine AS l ON l.PlanId = p.Id
                         WHERE p.Status = 'approved' AND l.RegionCode = n.RegionCode AND l.ItemCode = n.ItemCode
                           AND (n.ContestCode IS NULL OR l.ContestCode = n.ContestCode) AND n.Pool = 'ordinary'
                         GROUP BY p.Id) AS q) AS RequiredQuantity,
               n.UnsortedQuantity, n.GoodQuantity, n.LightlyDamagedQuantity, n.HeavilyDamagedQuantity, n.DamagedQuantity,
               n.AssembledQuantity, n.PackedQuantity, n.QuarantineQuantity, n.RevoteStoreQuantity
          FROM (SELECT b.Owner AS RegionCode, si.Id AS StockItemId, i.Position, si.ItemCode, c.Code AS ContestCode, si.Pool, i.Unit,
                       SUM(CASE WHEN b.State = 'unsorted' THEN b.Quantity ELSE 0 END) AS UnsortedQuantity,
                       SUM(CASE WHEN b.State = 'good' THEN b.Quantity ELSE 0 END) AS GoodQuantity,
                       SUM(CASE WHEN b.State = 'lightlyDamaged' THEN b.Quantity ELSE 0 END) AS LightlyDamagedQuantity,
                       SUM(CASE WHEN b.State = 'heavilyDamaged' THEN b.Quantity ELSE 0 END) AS HeavilyDamagedQuantity,
                       SUM(CASE WHEN b.State = 'damaged' THEN b.Quantity ELSE 0 END) AS DamagedQuantity,
                       SUM(CASE WHEN b.State = 'assembled' THEN b.Quantity ELSE 0 END) AS AssembledQuantity,
                       SUM(CASE WHEN b.State IN ('kits', 'boxes') THEN b.Quantity ELSE 0 END) AS PackedQuantity,
                       SUM(CASE WHEN b.State = 'quarantine' THEN b.Quantity ELSE 0 END) AS QuarantineQuantity,
                       SUM(CASE WHEN b.State = 'revoteStore' THEN b.Quantity ELSE 0 END) AS RevoteStoreQuantity
                  FROM Rollup AS b
                  JOIN StockItem AS si ON si.Id = b.StockItemId
                  JOIN CatalogueItem AS i ON i.Code = si.ItemCode
                  LEFT JOIN Contest AS c ON c.Id = si.ContestId
                 WHERE b.Owner >= @RegionFrom AND b.Owner < @RegionTo
                   AND b.State IN ('unsorted', 'good', 'lightlyDamaged', 'heavilyDamaged', 'damaged', 'assembled', 'kits', 'boxes',
                                   'quarantine', 'revoteStore')
                   AND (@Item IS NULL OR si.ItemCode = @Item)
                   AND (@Contest IS NULL OR c.Code = @Contest)
                   AND (@Pool IS NULL OR si.Pool = @Pool)
                 GROUP BY b.Owner, si.Id, i.Position, si.ItemCode, c.Code, si.Pool, i.Unit
                HAVING SUM(CASE WHEN (@Condition IS NULL OR b.State = @Condition)
                                 AND (@Place IS NULL OR @Place = CASE WHEN b.State IN ('kits', 'boxes') THEN 'packed'
                                                                      WHEN b.State IN ('quarantine', 'revoteStore') THEN b.State
                                                                      ELSE 'warehouse' END)
                                THEN b.Quantity ELSE 0 END) > 0) AS n
          LEFT JOIN Region AS r ON r.Code = n.RegionCode
         WHERE n.RegionCode > @AfterRegion
            OR n.RegionCode = @AfterRegion AND (n.Position > @AfterPosition OR n.Position = @AfterPosition AND n.StockItemId > @AfterItem)
         ORDER BY n.RegionCode, n.Position, n.StockItemId
        """;

    internal const string CountedSql = """
        SELECT k.RegionCode, l.ItemCode, c.Code AS ContestCode, l.StockItemId, l.State
          FROM StockCount AS k
          JOIN StockCountLine AS l ON l.CountId = k.Id
          JOIN StockItem AS si ON si.Id = l.StockItemId
          LEFT JOIN Contest AS c ON c.Id = si.ContestId
         WHERE k.RegionCode >= @RegionFrom AND k.RegionCode < @RegionTo AND k.Status IN ('open', 'firstTaken')
        """;

    private sealed record CountedLine
    {
        public string RegionCode { get; init; } = "";
        public string ItemCode { get; init; } = "";
        public string? ContestCode { get; init; }
        public long StockItemId { get; init; }
        public string State { get; init; } = "";
    }
}

internal sealed record StockLineRow
{
    public string RegionCode { get; init; } = "";
    public string? RegionName { get; init; }
    public long StockItemId { get; init; }
    public long Position { get; init; }
    public string ItemCode { get; init; } = "";
    public string? ContestCode { get; init; }
    public string Pool { get; init; } = "";
    public string Unit { get; init; } = "";
    public long? RequiredQuantity { get; init; }
    public long? UnsortedQuantity { get; init; }
    public long? GoodQuantity { get; init; }
    public long? LightlyDamagedQuantity { get; init; }
    public long? HeavilyDamagedQuantity { get; init; }
    public long? DamagedQuantity { get; init; }
    public long? AssembledQuantity { get; init; }
    public long? PackedQuantity { get; init; }
    public long? QuarantineQuantity { get; init; }
    public long? RevoteStoreQuantity { get; init; }
    public bool IsBeingCounted { get; private init; }

    /// <summary>The same without the figures of the conditions that the caller might count.</summary>
    public StockLineRow Counted(IReadOnlyList<string> conditions, Caller caller)
    {
        long? Told(long? quantity, Condition condition) =>
            caller.May(Permissions.RecordStock) && conditions.Contains(Words.Of(condition)) ? null : quantity;

        return conditions.Count == 0
            ? this
            : this with
            {
                IsBeingCounted = true,
                GoodQuantity = Told(GoodQuantity, Condition.Good),
                LightlyDamagedQuantity = Told(LightlyDamagedQuantity, Condition.LightlyDamaged),
                HeavilyDamagedQuantity = Told(HeavilyDamagedQuantity, Condition.HeavilyDamaged),
                DamagedQuantity = Told(DamagedQuantity, Condition.Damaged),
                AssembledQuantity = Told(AssembledQuantity, Condition.Assembled),
            };
    }
}
