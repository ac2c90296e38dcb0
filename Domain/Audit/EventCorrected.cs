using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Audit;

/// <summary>
/// An event that should not stand was taken back: the exact reversal of what it did, linked to it, with a reason. Both stay in the log. Only
/// what nobody has built upon can be taken back; the rest is corrected by an adjustment (<see cref="AdjustmentProposed"/>).
/// </summary>
/// <param name="Sequence">Place in the log of the event that is taken back.</param>
/// <param name="EventType">Its type, so that the log can be read by itself.</param>
/// <param name="About">Its subject: the correction stands in the same history.</param>
public sealed record EventCorrected(long Sequence, string EventType, string About, string Reason) : EventData
{
    public override string Subject => About;

    public override void Touches(Keys keys) => keys.Logged(Sequence);

    public override Concern Concerns(Books books) => books.FindLogged(Sequence)!.Data.Concerns(books);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindLogged(Sequence) is not { } logged)
        {
            return CorrectionErrors.NotFound(Sequence);
        }

        if (Fault(books, logged) is { } fault)
        {
            return fault;
        }

        var takenBack = ((ICorrectable)logged.Data).TakeBack(books);
        if (!takenBack.IsSuccess)
        {
            return takenBack;
        }

        books.TakeBack(logged);
        foreach (var @case in logged.Cases.Select(code => books.FindCase(code)!))
        {
            @case.Resolve(context.Actor, context.OccurredAt, $"Corrected: {Reason}");
        }

        return Outcome.Success;
    }

    private static DomainError? Fault(Books books, LoggedEvent logged)
    {
        if (logged.IsReversal)
        {
            return CorrectionErrors.OfCorrection(logged.Sequence);
        }

        if (logged.ReversedBy is { } by)
        {
            return CorrectionErrors.AlreadyMade(logged.Sequence, by);
        }

        if (logged.Data is not ICorrectable)
        {
            return CorrectionErrors.TypeNotCorrectable(logged.Type);
        }

        if (logged.Later is { } later)
        {
            return CorrectionErrors.TouchedLater(logged, later);
        }

        // A resolved case was relied on: its resolution must be taken back first.
        var resolved = logged.Cases.FirstOrDefault(code => books.FindCase(code) is not { Status: Shipments.CaseStatus.Open });
        return resolved is null ? books.GoneOn(logged) : CorrectionErrors.CaseResolved(resolved);
    }
}
