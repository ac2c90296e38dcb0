using Tepat.Application.Common;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

internal sealed class ListStockReceiptsHandler(DbSession session, IRequestContext context)
    : IQueryHandler<ListStockReceipts, Page<StockReceiptView>>
{
    public async Task<Outcome<Page<StockReceiptView>>> Handle(ListStockReceipts query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<StockReceiptView>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            Before = Cursor.Number(query.Cursor, long.MaxValue),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<StockReceiptView>($"{Sql} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows(rows, query.Limit, row => row.Sequence);
    }

    internal const string Sql = """
        SELECT s.Sequence, s.RegionCode, COALESCE(r.Name, s.RegionCode) AS RegionName, si.ItemCode, c.Code AS ContestCode, s.Source,
               s.GoodQuantity, s.LightlyDamagedQuantity, s.HeavilyDamagedQuantity, s.Document, s.DocumentQuantity, s.RecordedBy,
               s.OccurredAt
          FROM StockReceipt AS s
          JOIN StockItem AS si ON si.Id = s.StockItemId
          LEFT JOIN Contest AS c ON c.Id = si.ContestId
          LEFT JOIN Region AS r ON r.Code = s.RegionCode
         WHERE s.RegionCode >= @RegionFrom AND s.RegionCode < @RegionTo AND s.Sequence < @Before
         ORDER BY s.Sequence DESC
        """;
}
