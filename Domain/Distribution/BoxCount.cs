using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Shipments;

namespace Tepat.Domain.Distribution;

/// <summary>What a station told of its box, and the end of that in the archive.</summary>
internal static class BoxCount
{
    private static readonly Condition[] Reported = [Condition.Used, Condition.Spoiled, Condition.Unused];

    /// <summary>Tells the contents apart. A difference is missing or came from nowhere, with a case: it is never netted.</summary>
    public static void Tell(Books books, CustodyUnit unit, long used, long spoiled, long unused, EventContext context)
    {
        var (region, item, contents) = (unit.Attribution, unit.StockItemId, AccountKey.Unit(unit));
        var difference = used + spoiled + unused - books.Balance(contents);
        if (difference > 0)
        {
            books.Move(AccountKey.Unexplained(region, item), contents, difference, region);
            OpenCase(books, unit, CaseKind.CountedOver, difference, context);
        }
        else if (difference < 0)
        {
            books.Move(contents, AccountKey.Missing(region, item), -difference, region);
            OpenCase(books, unit, CaseKind.CountedShort, -difference, context);
        }

        books.Move(contents, AccountKey.Unit(unit, Condition.Used), used, region);
        books.Move(contents, AccountKey.Unit(unit, Condition.Spoiled), spoiled, region);
        books.Move(contents, AccountKey.Unit(unit, Condition.Unused), unused, region);
    }

    /// <summary>Empties a box that was told apart into the archive of a region.</summary>
    public static void Archive(Books books, CustodyUnit unit, string region)
    {
        foreach (var condition in Reported)
        {
            var contents = AccountKey.Unit(unit, condition);
            books.Move(contents, AccountKey.Archived(region, unit.StockItemId, condition), books.Balance(contents), region);
        }

        books.Move(unit, Place.Emptied, region);
    }

    private static void OpenCase(Books books, CustodyUnit unit, CaseKind kind, long sheets, EventContext context) =>
        books.Open(
            new DiscrepancyCase
            {
                Kind = kind,
                RegionCode = unit.DestinationCode,
                Unit = unit,
                StockItemId = unit.StockItemId,
                Quantity = sheets,
                OpenedAt = context.OccurredAt,
            }
        );
}
