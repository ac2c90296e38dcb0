using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Warehouse;

/// <summary>Equipment in the warehouse was found in another condition than the books hold it in, or was mended.</summary>
public sealed record StockRegraded(string Region, long StockItem, Condition From, Condition To, long Quantity, string Reason) : EventData
{
    /// <summary>Conditions of equipment; ballots change theirs by sorting only.</summary>
    public static readonly IReadOnlyList<Condition> Grades = [Condition.Good, Condition.LightlyDamaged, Condition.HeavilyDamaged];

    public override string Subject => Region;

    public override void Touches(Keys keys) => keys.Need<StockLine>(StockLine.KeyOf(Region, StockItem));

    public override Outcome Apply(Books books, EventContext context)
    {
        var from = AccountKey.Zone(Region, StockItem, From);
        if (books.Balance(from) < Quantity)
        {
            return StockErrors.NotEnough(books.Balance(from), Quantity);
        }

        books.Move(from, AccountKey.Zone(Region, StockItem, To), Quantity, Region);
        return Outcome.Success;
    }
}
