using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Warehouse;

/// <summary>Ballot boxes were put together (rakit): the sound ones can be filled, the damaged ones no longer serve.</summary>
/// <param name="StockItem">Inside number of the item ballot box.</param>
/// <param name="GoodBoxes">Put together and sound.</param>
/// <param name="DamagedBoxes">Found damaged while they were put together.</param>
public sealed record BoxesAssembled(string Region, long StockItem, long GoodBoxes, long DamagedBoxes) : EventData
{
    public override string Subject => Region;

    public override void Touches(Keys keys) => keys.Region(Region).StockItem(StockItem);

    public override Outcome Apply(Books books, EventContext context)
    {
        var flat = AccountKey.Zone(Region, StockItem, Condition.Good);
        var stock = books.Balance(flat);
        if (stock < GoodBoxes + DamagedBoxes)
        {
            return KitErrors.NotEnoughBoxes(stock, GoodBoxes + DamagedBoxes);
        }

        books.Move(flat, AccountKey.Zone(Region, StockItem, Condition.Assembled), GoodBoxes, Region);
        books.Move(flat, AccountKey.Zone(Region, StockItem, Condition.HeavilyDamaged), DamagedBoxes, Region);
        return Outcome.Success;
    }
}
