using Tepat.Application.Common;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;

namespace Tepat.Infrastructure.Warehouse;

internal sealed class ListStockHandler(StockReader stock) : IQueryHandler<ListStock, Page<StockRow>>
{
    public async Task<Outcome<Page<StockRow>>> Handle(ListStock query, CancellationToken ct) =>
        (await stock.Read(query.Filter, query.Cursor, PageOf.RowsFor(query.Limit), ct)).Map(rows =>
        {
            var page = PageOf.RowsBy(rows, query.Limit, row => [row.RegionCode, row.Position, row.StockItemId]);
            return new Page<StockRow>([.. page.Items.Select(View)], page.NextCursor);
        });

    private static StockRow View(StockLineRow row) =>
        new()
        {
            RegionCode = row.RegionCode,
            RegionName = row.RegionName ?? row.RegionCode,
            ItemCode = row.ItemCode,
            ContestCode = row.ContestCode,
            Pool = row.Pool,
            Unit = row.Unit,
            RequiredQuantity = row.RequiredQuantity,
            UnsortedQuantity = row.UnsortedQuantity,
            GoodQuantity = row.GoodQuantity,
            LightlyDamagedQuantity = row.LightlyDamagedQuantity,
            HeavilyDamagedQuantity = row.HeavilyDamagedQuantity,
            DamagedQuantity = row.DamagedQuantity,
            AssembledQuantity = row.AssembledQuantity,
            PackedQuantity = row.PackedQuantity,
            QuarantineQuantity = row.QuarantineQuantity,
            RevoteStoreQuantity = row.RevoteStoreQuantity,
            IsBeingCounted = row.IsBeingCounted,
        };
}
