using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Shipments;
using Tepat.Domain.Warehouse;

namespace Tepat.Domain.Distribution;

/// <summary>
/// A station counted what its box held when the vote ended, and closed it with new seals. What the three counts leave open is missing or
/// came from nowhere, each with its case: it is never netted.
/// </summary>
/// <param name="NewSeals">Serial numbers, each used once for good.</param>
/// <param name="Reporter">The head of KPPS, who signs the count.</param>
public sealed record UsageReported(
    string Box,
    long UsedSheets,
    long SpoiledSheets,
    long UnusedSheets,
    IReadOnlyList<string> NewSeals,
    Party Reporter
) : EventData
{
    public override string Subject => Box;

    public override void Touches(Keys keys)
    {
        keys.Need<BallotBox>(Box).Need<BoxJourney>(Box).Unit(Box);
        foreach (var serial in NewSeals)
        {
            keys.Need<UsedSeal>(serial);
        }
    }

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.Find<BallotBox>(Box) is not { } box || books.Find<BoxJourney>(Box) is not { } journey)
        {
            return BoxErrors.NotFound(Box);
        }

        if (journey.IsOpened)
        {
            return UsageErrors.AlreadyReported(Box);
        }

        if (SealRegister.Fault(books, NewSeals) is { } used)
        {
            return used;
        }

        var sealedAgain = box.Reseal(NewSeals);
        if (!sealedAgain.IsSuccess)
        {
            return sealedAgain;
        }

        SealRegister.Use(books, box, NewSeals);
        journey.Open(NewSeals);
        Count(books, books.FindUnit(Box)!, context);
        return Outcome.Success;
    }

    private void Count(Books books, CustodyUnit unit, EventContext context)
    {
        var (region, item, contents) = (unit.Attribution, unit.StockItemId, AccountKey.Unit(unit));
        var difference = UsedSheets + SpoiledSheets + UnusedSheets - books.Balance(contents);
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

        books.Move(contents, AccountKey.Unit(unit, Condition.Used), UsedSheets, region);
        books.Move(contents, AccountKey.Unit(unit, Condition.Spoiled), SpoiledSheets, region);
        books.Move(contents, AccountKey.Unit(unit, Condition.Unused), UnusedSheets, region);
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
