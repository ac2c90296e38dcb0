using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Audit;

/// <summary>Why an event cannot be taken back, with what is possible instead in the fact <c>remedy</c>.</summary>
public static class CorrectionErrors
{
    /// <summary>Take back the later event first.</summary>
    private const string LaterFirst = "laterFirst";

    /// <summary>Propose an adjustment at the present holder, to be signed by a second person.</summary>
    private const string Adjustment = "adjustment";

    public static DomainError NotFound(long sequence) =>
        DomainError.NotFound("correction.event_not_found", $"There is no event {sequence} here.");

    public static DomainError OfCorrection(long sequence) =>
        DomainError.Rule("correction.of_correction", $"Event {sequence} is a correction; report anew what is so.");

    public static DomainError AlreadyMade(long sequence, long by) =>
        DomainError.Conflict("correction.already_made", $"Event {sequence} was taken back by {by}.").With("correctedBy", by);

    public static DomainError TypeNotCorrectable(string type) =>
        DomainError.Rule("correction.type_not_correctable", $"A {type} cannot be taken back.").With("eventType", type);

    public static DomainError TouchedLater(LoggedEvent logged, LaterEvent later) =>
        DomainError
            .Rule("correction.touched_later", $"Event {later.Sequence} ({later.Type}) came after event {logged.Sequence}.")
            .With("laterSequence", later.Sequence)
            .With("laterType", later.Type)
            .With("remedy", LaterFirst);

    public static DomainError CaseResolved(string code) =>
        DomainError
            .Rule("correction.case_resolved", $"Case {code}, which the event opened, is resolved; take that back first.")
            .With("case", code)
            .With("remedy", LaterFirst);

    public static DomainError GoneOn(AccountKey account, long there, long needed) =>
        DomainError
            .Rule("correction.gone_on", $"{needed} sheets would have to come back, and {there} are there.")
            .With("holder", account.Holder.ToString())
            .With("holderRef", account.HolderRef)
            .With("condition", account.Condition.ToString())
            .With("thereSheets", there)
            .With("neededSheets", needed)
            .With("remedy", account.Holder is HolderKind.PrinterStore ? LaterFirst : Adjustment);

    public static DomainError OrderCounted(string order) =>
        DomainError.Rule("correction.order_counted", $"The quantities of {order} were counted since (R8).").With("order", order);
}
