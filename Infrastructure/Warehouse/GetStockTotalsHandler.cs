using Tepat.Application.Common;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;

namespace Tepat.Infrastructure.Warehouse;

internal sealed class GetStockTotalsHandler(StockReader stock) : IQueryHandler<GetStockTotals, IReadOnlyList<StockTotal>>
{
    public async Task<Outcome<IReadOnlyList<StockTotal>>> Handle(GetStockTotals query, CancellationToken ct) =>
        (await stock.Read(query.Filter, null, int.MaxValue, ct)).Map(rows =>
            (IReadOnlyList<StockTotal>)
                [
                    .. rows.GroupBy(row => (row.ItemCode, row.Pool))
                        .OrderBy(group => group.First().Position)
                        .ThenBy(group => group.Key.Pool, StringComparer.Ordinal)
                        .Select(group => Sum([.. group])),
                ]
        );

    private static StockTotal Sum(IReadOnlyList<StockLineRow> rows) =>
        new()
        {
            ItemCode = rows[0].ItemCode,
            Pool = rows[0].Pool,
            Unit = rows[0].Unit,
            WarehouseCount = rows.Select(row => row.RegionCode).Distinct().Count(),
            RequiredQuantity = Sum(rows, row => row.RequiredQuantity),
            UnsortedQuantity = Sum(rows, row => row.UnsortedQuantity),
            GoodQuantity = Sum(rows, row => row.GoodQuantity),
            LightlyDamagedQuantity = Sum(rows, row => row.LightlyDamagedQuantity),
            HeavilyDamagedQuantity = Sum(rows, row => row.HeavilyDamagedQuantity),
            DamagedQuantity = Sum(rows, row => row.DamagedQuantity),
            AssembledQuantity = Sum(rows, row => row.AssembledQuantity),
            PackedQuantity = Sum(rows, row => row.PackedQuantity),
            QuarantineQuantity = Sum(rows, row => row.QuarantineQuantity),
            RevoteStoreQuantity = Sum(rows, row => row.RevoteStoreQuantity),
            IsBeingCounted = rows.Any(row => row.IsBeingCounted),
        };

    // Of a sum with an unknown part nothing is known: it would tell the part.
    private static long? Sum(IReadOnlyList<StockLineRow> rows, Func<StockLineRow, long?> of) =>
        rows.Any(row => of(row) is null) ? null : rows.Sum(of);
}
