using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Warehouse;

/// <summary>One item in one condition that is to be counted.</summary>
public sealed record CountedStock(string Item, long StockItem, Condition Condition);

/// <summary>A blind count of some of a warehouse's stock begins.</summary>
public sealed record CountOpened(string Count, string Region, IReadOnlyList<CountedStock> Stock) : EventData
{
    public override string Subject => Count;

    public override Concern Concerns(Books books) => new(Region);

    public override void Touches(Keys keys) => keys.Need<StockCount>(Count);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.Find<StockCount>(Count) is not null)
        {
            return StockErrors.CountCodeTaken(Count);
        }

        var count = new StockCount
        {
            Code = Count,
            RegionCode = Region,
            OpenedBy = context.Actor,
            OpenedAt = context.OccurredAt,
        };
        count.Lines.AddRange(
            Stock.Select(line => new StockCountLine
            {
                Count = count,
                Item = line.Item,
                StockItemId = line.StockItem,
                Condition = line.Condition,
            })
        );
        books.Put(Count, count);
        return Outcome.Success;
    }
}
