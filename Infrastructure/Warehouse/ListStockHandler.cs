using Tepat.Application.Common;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

internal sealed class ListStockHandler(DbSession session, IRequestContext context) : IQueryHandler<ListStock, Page<StockRow>>
{
    public async Task<Outcome<Page<StockRow>>> Handle(ListStock query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<StockRow>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            query.Item,
            AfterRegion = Cursor.Text(query.Cursor),
            AfterPosition = Cursor.Number(query.Cursor, -1, 1),
            AfterItem = Cursor.Number(query.Cursor, -1, 2),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<Row>($"{Sql} {session.Dialect.Limit}", parameters, ct);
        var page = PageOf.RowsBy(rows, query.Limit, row => [row.RegionCode, row.Position, row.StockItemId]);
        return new Page<StockRow>([.. page.Items.Select(row => row.ToRow())], page.NextCursor);
    }

    internal const string Sql = """
        SELECT n.RegionCode, r.Name AS RegionName, n.StockItemId, n.Position, n.ItemCode, n.ContestCode, n.Pool, n.Unit,
               (SELECT MAX(l.RegularQuantity + l.ReserveQuantity)
                  FROM RequirementPlan AS p
                  JOIN PlanLine AS l ON l.PlanId = p.Id
                 WHERE p.Status = 'approved' AND l.RegionCode = n.RegionCode AND l.ItemCode = n.ItemCode
                   AND l.ContestCode = COALESCE(n.ContestCode, '') AND n.Pool = 'ordinary') AS RequiredQuantity,
               n.UnsortedQuantity, n.GoodQuantity, n.LightlyDamagedQuantity, n.HeavilyDamagedQuantity, n.DamagedQuantity,
               n.AssembledQuantity, n.PackedQuantity, n.RevoteStoreQuantity
          FROM (SELECT b.Owner AS RegionCode, si.Id AS StockItemId, i.Position, si.ItemCode, c.Code AS ContestCode, si.Pool, i.Unit,
                       SUM(CASE WHEN b.State = 'unsorted' THEN b.Quantity ELSE 0 END) AS UnsortedQuantity,
                       SUM(CASE WHEN b.State = 'good' THEN b.Quantity ELSE 0 END) AS GoodQuantity,
                       SUM(CASE WHEN b.State = 'lightlyDamaged' THEN b.Quantity ELSE 0 END) AS LightlyDamagedQuantity,
                       SUM(CASE WHEN b.State = 'heavilyDamaged' THEN b.Quantity ELSE 0 END) AS HeavilyDamagedQuantity,
                       SUM(CASE WHEN b.State = 'damaged' THEN b.Quantity ELSE 0 END) AS DamagedQuantity,
                       SUM(CASE WHEN b.State = 'assembled' THEN b.Quantity ELSE 0 END) AS AssembledQuantity,
                       SUM(CASE WHEN b.State IN ('kits', 'boxes') THEN b.Quantity ELSE 0 END) AS PackedQuantity,
                       SUM(CASE WHEN b.State = 'revoteStore' THEN b.Quantity ELSE 0 END) AS RevoteStoreQuantity
                  FROM Rollup AS b
                  JOIN StockItem AS si ON si.Id = b.StockItemId
                  JOIN CatalogueItem AS i ON i.Code = si.ItemCode
                  LEFT JOIN Contest AS c ON c.Id = si.ContestId
                 WHERE b.Owner >= @RegionFrom AND b.Owner < @RegionTo
                   AND b.State IN ('unsorted', 'good', 'lightlyDamaged', 'heavilyDamaged', 'damaged', 'assembled', 'kits', 'boxes', 'revoteStore')
                   AND (@Item IS NULL OR si.ItemCode = @Item)
                 GROUP BY b.Owner, si.Id, i.Position, si.ItemCode, c.Code, si.Pool, i.Unit
                HAVING SUM(b.Quantity) > 0) AS n
          LEFT JOIN Region AS r ON r.Code = n.RegionCode
         WHERE n.RegionCode > @AfterRegion
            OR n.RegionCode = @AfterRegion AND (n.Position > @AfterPosition OR n.Position = @AfterPosition AND n.StockItemId > @AfterItem)
         ORDER BY n.RegionCode, n.Position, n.StockItemId
        """;

    private sealed class Row
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
        public long UnsortedQuantity { get; init; }
        public long GoodQuantity { get; init; }
        public long LightlyDamagedQuantity { get; init; }
        public long HeavilyDamagedQuantity { get; init; }
        public long DamagedQuantity { get; init; }
        public long AssembledQuantity { get; init; }
        public long PackedQuantity { get; init; }
        public long RevoteStoreQuantity { get; init; }

        public StockRow ToRow() =>
            new()
            {
                RegionCode = RegionCode,
                RegionName = RegionName ?? RegionCode,
                ItemCode = ItemCode,
                ContestCode = ContestCode,
                Pool = Pool,
                Unit = Unit,
                RequiredQuantity = RequiredQuantity,
                UnsortedQuantity = UnsortedQuantity,
                GoodQuantity = GoodQuantity,
                LightlyDamagedQuantity = LightlyDamagedQuantity,
                HeavilyDamagedQuantity = HeavilyDamagedQuantity,
                DamagedQuantity = DamagedQuantity,
                AssembledQuantity = AssembledQuantity,
                PackedQuantity = PackedQuantity,
                RevoteStoreQuantity = RevoteStoreQuantity,
            };
    }
}
