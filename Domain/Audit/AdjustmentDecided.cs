using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Audit;

/// <summary>A second officer signed an adjustment, and the sheets moved; or rejected it with a reason.</summary>
public sealed record AdjustmentDecided(string Adjustment, bool IsApproved, string? Reason) : EventData
{
    public override string Subject => Adjustment;

    public override void Touches(Keys keys) => keys.Need<Adjustment>(Adjustment);

    public override Concern Concerns(Books books) => new(books.Find<Adjustment>(Adjustment)!.RegionCode);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.Find<Adjustment>(Adjustment) is not { } adjustment)
        {
            return AdjustmentErrors.NotFound(Adjustment);
        }

        // Asked again: the sheets may have gone on since it was proposed.
        if (IsApproved && adjustment.Status == AdjustmentStatus.Proposed && adjustment.Fault(books) is { } fault)
        {
            return fault;
        }

        var decision = IsApproved ? AdjustmentStatus.Approved : AdjustmentStatus.Rejected;
        var decided = adjustment.Decide(decision, context.Actor, context.OccurredAt, Reason);
        if (decided.IsSuccess && IsApproved)
        {
            var (from, to) = (adjustment.AccountOf(adjustment.From), adjustment.AccountOf(adjustment.To));
            books.Move(from, to, adjustment.Quantity, adjustment.RegionCode);
        }

        return decided;
    }
}
