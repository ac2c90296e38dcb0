using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
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
        BoxCount.Tell(books, books.FindUnit(Box)!, UsedSheets, SpoiledSheets, UnusedSheets, context);
        return Outcome.Success;
    }
}
