using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Warehouse;

/// <summary>One person counted everything on the list, without seeing the books or the other count.</summary>
/// <param name="Quantities">One number for each line, in the order of the list.</param>
public sealed record CountTaken(string Count, IReadOnlyList<long> Quantities) : EventData
{
    public override string Subject => Count;

    public override Concern Concerns(Books books) => new(books.Find<StockCount>(Count)!.RegionCode);

    public override void Touches(Keys keys) => keys.Need<StockCount>(Count);

    public override Outcome Apply(Books books, EventContext context) =>
        books.Find<StockCount>(Count) is { } count
            ? count.Take(context.Actor, Quantities, [.. count.Lines.Select(line => books.Balance(line.Account))])
            : StockErrors.CountNotFound(Count);
}
