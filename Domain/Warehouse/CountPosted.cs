using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Warehouse;

/// <summary>
/// The difference between an agreed count and the books was posted with a reason, by a person who did not count: short goes to missing, over
/// comes from the unexplained, never netted.
/// </summary>
public sealed record CountPosted(string Count, string Reason) : EventData
{
    public override string Subject => Count;

    public override Concern Concerns(Books books) => new(books.Find<StockCount>(Count)!.RegionCode);

    public override void Touches(Keys keys) => keys.Need<StockCount>(Count);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.Find<StockCount>(Count) is not { } count)
        {
            return StockErrors.CountNotFound(Count);
        }

        if (
            count.Lines.Find(line => line.BookQuantity != books.Balance(line.Account)) is { } moved
            && count.Status == StockCountStatus.Agreed
        )
        {
            return StockErrors.StockMoved(moved.Item, moved.BookQuantity ?? 0, books.Balance(moved.Account));
        }

        var posted = count.Post(context.Actor, context.OccurredAt, Reason);
        if (!posted.IsSuccess)
        {
            return posted;
        }

        foreach (var line in count.Lines)
        {
            Settle(books, count.RegionCode, line);
        }

        return Outcome.Success;
    }

    private static void Settle(Books books, string region, StockCountLine line)
    {
        var difference = line.FirstQuantity!.Value - line.BookQuantity!.Value;
        if (difference < 0)
        {
            books.Move(line.Account, AccountKey.Missing(region, line.StockItemId), -difference, region);
        }
        else
        {
            books.Move(AccountKey.Unexplained(region, line.StockItemId), line.Account, difference, region);
        }
    }
}
