using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Distribution;

/// <summary>Boxes that came back were emptied into the archive of their regency: used, spoiled and unused apart.</summary>
public sealed record BoxesArchived(string Region, IReadOnlyList<string> Boxes) : EventData
{
    public override string Subject => Region;

    public override void Touches(Keys keys)
    {
        keys.Region(Region);
        foreach (var box in Boxes)
        {
            keys.Need<BoxJourney>(box).Unit(box);
        }
    }

    public override Outcome Apply(Books books, EventContext context)
    {
        foreach (var code in Boxes)
        {
            if (Fault(books, code) is { } fault)
            {
                return fault;
            }
        }

        foreach (var unit in Boxes.Select(code => books.FindUnit(code)!))
        {
            BoxCount.Archive(books, unit, Region);
        }

        return Outcome.Success;
    }

    private DomainError? Fault(Books books, string code)
    {
        if (books.FindUnit(code) is not { } unit || books.Find<BoxJourney>(code) is not { } journey || unit.Attribution != Region)
        {
            return HandOverErrors.BoxNotFound(code);
        }

        if (unit.Place != Place.Returned)
        {
            return UsageErrors.NotReturned(code);
        }

        return journey.IsOpened ? null : UsageErrors.NotReported(code);
    }
}
