using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Warehouse;

/// <summary>
/// The sorting of a contest in a region was declared finished: no carton of it is left unsorted, and what is still needed can be requested.
/// A carton that comes later opens it again by itself.
/// </summary>
/// <param name="StockItem">Inside number of the contest's ordinary ballots.</param>
public sealed record SortingClosed(string Region, string Contest, long StockItem) : EventData
{
    public override string Subject => Region;

    public override void Touches(Keys keys)
    {
        var key = PackingTally.KeyOf(Region, StockItem);
        keys.Region(Region).Need<PackingTally>(key).Need<UnsortedCartons>(key);
    }

    public override Outcome Apply(Books books, EventContext context)
    {
        var key = PackingTally.KeyOf(Region, StockItem);
        if (books.Find<PackingTally>(key) is { SortingClosedAt: { } before })
        {
            return SortingErrors.AlreadyClosed(Contest, before);
        }

        if (books.Find<UnsortedCartons>(key) is { Total: > 0 } left)
        {
            return SortingErrors.NotFinished(left);
        }

        Term[] sorted = [Term.Good, Term.Damaged, Term.Boxes, Term.Missing];
        if (sorted.Sum(term => books.Sheets(Region, StockItem, term)) == 0)
        {
            return SortingErrors.NothingSorted(Contest);
        }

        // A carton that is received at this moment moves sheets into one of these terms: one of the two writers is refused and looks again.
        books.Hold(Region, StockItem, Term.Unsorted);
        books.Hold(Region, StockItem, Term.Quarantine);
        Tallies.Of(books, Region, StockItem).CloseSorting(context.OccurredAt);
        return Outcome.Success;
    }
}

/// <summary>Cartons of one contest in a region's warehouse that nobody has sorted yet.</summary>
/// <param name="Waiting">In the main zone.</param>
/// <param name="OnTables">Being sorted.</param>
/// <param name="SetAside">In the region's own quarantine.</param>
public sealed record UnsortedCartons(long Waiting, long OnTables, long SetAside)
{
    public long Total => Waiting + OnTables + SetAside;
}

/// <summary>Asks for the tally of the contest that a carton belongs to; which one that is, only its unit tells.</summary>
public sealed record TallyOfCarton;

/// <summary>Whether the sorting of a contest is closed, and what opens it again.</summary>
public static class SortingStage
{
    /// <summary>Asks for what <see cref="CartonCame"/> needs.</summary>
    public static void Touch(Keys keys, string carton) => keys.Need<TallyOfCarton>(carton);

    /// <summary>A carton stands unsorted in its warehouse: a sorting that was closed goes on.</summary>
    public static void CartonCame(Books books, CustodyUnit unit)
    {
        if (books.Find<PackingTally>(PackingTally.KeyOf(unit.Attribution, unit.StockItemId)) is { SortingClosedAt: not null } tally)
        {
            tally.ReopenSorting();
        }
    }
}
