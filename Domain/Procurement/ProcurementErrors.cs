using Tepat.Domain.Common;

namespace Tepat.Domain.Procurement;

public static class ProcurementErrors
{
    public static DomainError OrderNotFound(string code) =>
        DomainError.NotFound("order.not_found", $"There is no order {code}.").At("order");

    public static DomainError ProofAlreadyApproved(string code) =>
        DomainError.Rule("order.proof_already_approved", $"The proof of {code} is already approved.");

    public static DomainError ProofNotApproved(string code) =>
        DomainError.Rule("order.proof_not_approved", $"The proof of {code} is not approved yet (R9).", "order");

    public static DomainError PlatesNotRegistered(string code) =>
        DomainError.Rule("order.plates_not_registered", $"Register the plates and films of {code} first (R9).", "order");

    public static DomainError PlateRegistered(string plate) =>
        DomainError.Conflict("order.plate_registered", $"Plate {plate} is already registered.").At("plates");

    public static DomainError InvoiceTaken(string invoice) =>
        DomainError.Conflict("invoice.code_taken", $"Invoice {invoice} was submitted before.").At("invoice");

    public static DomainError PrintingBegun(string code) =>
        DomainError.Rule("order.printing_begun", $"Printing of {code} has begun; its plates cannot change.", "order");

    public static DomainError OrderClosed(string code) => DomainError.Rule("order.closed", $"Order {code} is closed.", "order");

    public static DomainError PlatesNotSealed(string code) =>
        DomainError.Rule("order.plates_not_sealed", $"The plates of {code} are not sealed after use (R9).", "order");

    public static DomainError PlatesAlreadyDestroyed(string code) =>
        DomainError.Conflict("order.plates_already_destroyed", $"The plates of {code} were destroyed before.").At("order");

    public static DomainError NotVerified(string code) =>
        DomainError.Rule("order.not_verified", $"The quantities of {code} are not verified by printer and KPU (R8).", "order");

    public static DomainError NotCounted(string code) =>
        DomainError.Rule("order.not_counted", $"There are no counts of {code} with difference zero to confirm (R8).", "order");

    public static DomainError CountDiffers(long booked, long confirmed) =>
        DomainError
            .Rule("order.count_differs", "This is not the number that was printed (R8).", "printedSheets")
            .With("printedSheets", booked)
            .With("confirmedSheets", confirmed);

    /// <summary>Names each count that differs: as counted, and under <c>booked</c> as the books say.</summary>
    public static DomainError CountsDifferFromBooks(string code, IEnumerable<(string Count, long Counted, long Booked)> differing) =>
        differing.Aggregate(
            DomainError.Rule("order.counts_differ_from_books", $"What was counted for {code} is not what the books say (R8); count anew."),
            (error, one) =>
                error.With(one.Count, one.Counted).With("booked" + char.ToUpperInvariant(one.Count[0]) + one.Count[1..], one.Booked)
        );

    public static DomainError NothingPrinted(string code) =>
        DomainError.Rule("order.nothing_printed", $"Nothing was printed for {code}.", "order");

    public static DomainError NoLineFor(string code, string destination) =>
        DomainError.Rule("order.no_line_for_destination", $"{code} has nothing for {destination}.", "destination");

    public static DomainError NoRevote(string code) =>
        DomainError.Rule("order.no_revote_ordered", $"{code} orders no re-vote ballots.", "pool");

    public static DomainError BeyondOrder(string code, long remaining, long reported) =>
        DomainError
            .Rule(
                "order.good_beyond_ordered",
                $"{code} allows {remaining} more good sheets; report the rest as over-print (R6).",
                "goodSheets"
            )
            .With("remainingSheets", remaining)
            .With("reportedSheets", reported);
}
