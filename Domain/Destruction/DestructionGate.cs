using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Warehouse;

namespace Tepat.Domain.Destruction;

/// <summary>
/// What stands between a region and the destruction of a contest's damaged and surplus ballots. In Kota Malang in February 2024 boxes
/// turned out short after the surplus was burnt, and nothing was left: so every box is filled and verified by a second person first, and not
/// one ballot is still required. An open case of missing sheets does not block; what was never found cannot be packed.
/// </summary>
/// <param name="PlannedSheets">Ballots that the approved plan needs in this region and contest; 0 where it has no station.</param>
/// <param name="ListedSheets">Ballots of all boxes on the pack list.</param>
/// <param name="GoodSheets">Good and not in a box.</param>
/// <param name="BoxSheets">In boxes, wherever these stand, used or not.</param>
public sealed record DestructionGate(
    long PlannedSheets,
    long ListedBoxes,
    long FilledBoxes,
    long VerifiedBoxes,
    long ListedSheets,
    long GoodSheets,
    long BoxSheets
)
{
    private static readonly Term[] InBoxes = [Term.Boxes, Term.Used, Term.Spoiled, Term.Unused, Term.Archived];

    /// <summary>The gate as the books stand in this fold.</summary>
    public static DestructionGate Of(Books books, string region, long stockItem, long plannedSheets)
    {
        var tally = books.Find<PackingTally>(PackingTally.KeyOf(region, stockItem));
        return new DestructionGate(
            plannedSheets,
            tally?.ListedBoxes ?? 0,
            tally?.FilledBoxes ?? 0,
            tally?.VerifiedBoxes ?? 0,
            tally?.RequiredSheets ?? 0,
            books.Sheets(region, stockItem, Term.Good),
            InBoxes.Sum(term => books.Sheets(region, stockItem, term))
        );
    }

    /// <summary>Ballots that are required and neither good nor in a box.</summary>
    public long ShortSheets => Math.Max(0, Math.Max(PlannedSheets, ListedSheets) - GoodSheets - BoxSheets);

    /// <summary>Everything that forbids it now; empty when the gate is open.</summary>
    public IReadOnlyList<DomainError> Blockers
    {
        get
        {
            List<DomainError> blockers = [];
            if (ListedBoxes == 0 && PlannedSheets > 0)
            {
                blockers.Add(DestructionErrors.NoPackList(PlannedSheets));
            }
            else if (ListedSheets < PlannedSheets)
            {
                blockers.Add(DestructionErrors.PackListIncomplete(PlannedSheets, ListedSheets));
            }

            if (VerifiedBoxes < ListedBoxes)
            {
                blockers.Add(DestructionErrors.BoxesNotVerified(ListedBoxes - FilledBoxes, FilledBoxes - VerifiedBoxes));
            }

            if (ShortSheets > 0)
            {
                blockers.Add(DestructionErrors.StillRequired(ShortSheets));
            }

            return blockers;
        }
    }
}
