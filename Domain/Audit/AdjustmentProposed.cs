using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Audit;

/// <summary>
/// An officer signed for what mends an event that can no longer be taken back: sheets of the region that the event concerned go from one
/// state to another. Nothing moves before a second officer signs.
/// </summary>
/// <param name="Adjustment">Number of the adjustment.</param>
/// <param name="Corrects">Place in the log of the event that it mends.</param>
public sealed record AdjustmentProposed(
    string Adjustment,
    long Corrects,
    AdjustedState From,
    AdjustedState To,
    long QuantitySheets,
    string Reason
) : EventData
{
    public override string Subject => Adjustment;

    public override void Touches(Keys keys) => keys.Logged(Corrects);

    public override Concern Concerns(Books books) => new(books.Find<Adjustment>(Adjustment)!.RegionCode);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindLogged(Corrects) is not { } logged)
        {
            return CorrectionErrors.NotFound(Corrects);
        }

        if (logged.ReversedBy is { } by)
        {
            return CorrectionErrors.AlreadyMade(Corrects, by);
        }

        // Sheets that left the plant are attributed to the region they are for; what happened at the plant has no region.
        if (logged.Movements.FirstOrDefault(movement => movement.To.Holder is HolderKind.Zone or HolderKind.Missing) is not { } movement)
        {
            return AdjustmentErrors.NotOfARegion(Corrects);
        }

        var adjustment = new Adjustment
        {
            Code = Adjustment,
            RegionCode = movement.Region!,
            StockItemId = movement.To.StockItemId,
            CorrectsSequence = Corrects,
            From = From,
            To = To,
            Quantity = QuantitySheets,
            Reason = Reason,
            ProposedBy = context.Actor,
            ProposedAt = context.OccurredAt,
        };
        if (adjustment.Fault(books) is { } fault)
        {
            return fault;
        }

        books.Put(Adjustment, adjustment);
        return Outcome.Success;
    }
}
