using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Planning;
using Tepat.Domain.Shipments;

namespace Tepat.Domain.Warehouse;

public enum StockSource
{
    /// <summary>Delivered under an order or contract.</summary>
    Supplier,

    /// <summary>Found by the first count of the warehouse: what is left of earlier elections.</summary>
    OpeningCount,
}

/// <summary>
/// Goods other than print work came into a warehouse, counted and graded (baik, rusak ringan, rusak berat). What the paper says besides is
/// kept: a difference to it is a case, not a quantity.
/// </summary>
/// <param name="StockItem">Inside number of the item.</param>
/// <param name="Document">Number of the delivery note or of the record of the first count.</param>
/// <param name="DocumentQuantity">Pieces according to that document; null when it names none.</param>
public sealed record StockReceived(
    string Region,
    string Item,
    long StockItem,
    StockSource Source,
    long GoodQuantity,
    long LightlyDamagedQuantity,
    long HeavilyDamagedQuantity,
    string Document,
    long? DocumentQuantity
) : EventData
{
    public override string Subject => Region;

    private long CountedQuantity => GoodQuantity + LightlyDamagedQuantity + HeavilyDamagedQuantity;

    public override void Touches(Keys keys) => keys.Need<StockLine>(StockLine.KeyOf(Region, StockItem));

    public override Outcome Apply(Books books, EventContext context)
    {
        if (Item is ItemCodes.Ballot or ItemCodes.BallotRevote)
        {
            return StockErrors.BallotsComeInCartons;
        }

        if (CountedQuantity == 0)
        {
            return StockErrors.NothingCounted;
        }

        var source = Source == StockSource.Supplier ? AccountKey.Supplier(Region, StockItem) : AccountKey.OpeningCount(Region, StockItem);
        books.Move(source, Zone(Condition.Good), GoodQuantity, Region);
        books.Move(source, Zone(Condition.LightlyDamaged), LightlyDamagedQuantity, Region);
        books.Move(source, Zone(Condition.HeavilyDamaged), HeavilyDamagedQuantity, Region);
        books.Posting.Rows.Add(new StockReceiptRow(this));
        if (DocumentQuantity is { } expected && expected != CountedQuantity)
        {
            OpenCase(books, CountedQuantity - expected, context);
        }

        return Outcome.Success;
    }

    private AccountKey Zone(Condition condition) => AccountKey.Zone(Region, StockItem, condition);

    private void OpenCase(Books books, long difference, EventContext context) =>
        books.Open(
            new DiscrepancyCase
            {
                Kind = difference > 0 ? CaseKind.CountedOver : CaseKind.CountedShort,
                RegionCode = Region,
                StockItemId = StockItem,
                Quantity = Math.Abs(difference),
                OpenedAt = context.OccurredAt,
            }
        );
}

/// <summary>One delivery or first count, as it was recorded.</summary>
public sealed record StockReceiptRow(StockReceived Receipt) : PostedRow;

/// <summary>Asks the books for the balances of one item in one region's warehouse.</summary>
public sealed record StockLine(string Region, long StockItem)
{
    public static string KeyOf(string region, long stockItem) => $"{region}|{stockItem}";
}
