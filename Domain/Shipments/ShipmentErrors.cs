using Tepat.Domain.Common;

namespace Tepat.Domain.Shipments;

public static class ShipmentErrors
{
    public static readonly DomainError SenderCannotReceive = DomainError.Rule(
        "shipment.sender_cannot_receive",
        "Who dispatched a shipment may not receive it."
    );

    public static DomainError NotFound(string code) =>
        DomainError.NotFound("shipment.not_found", $"There is no shipment {code}.").At("shipment");

    public static DomainError CodeTaken(string code) =>
        DomainError.Conflict("shipment.code_taken", $"The delivery note number {code} is taken.").At("shipment");

    public static DomainError AlreadyArrived(string code) =>
        DomainError.Conflict("shipment.already_arrived", $"Shipment {code} has already arrived.").At("shipment");

    public static DomainError ReceiptAlreadyOpened(string code) =>
        DomainError.Conflict("shipment.receipt_already_opened", $"The receipt of {code} was opened before.");

    public static DomainError ReceiptNotOpen(string code, ShipmentStatus status) =>
        DomainError.Rule("shipment.receipt_not_open", $"The receipt of {code} is not open.").With("status", status.ToString());

    public static DomainError CartonNotFound(string code) =>
        DomainError.NotFound("carton.not_found", $"There is no carton {code}.").At("carton");

    public static DomainError CartonCodeTaken(string code) =>
        DomainError.Conflict("carton.code_taken", $"The carton code {code} is taken.").At("carton");

    public static DomainError CartonNotAtPlace(string code, string place) =>
        DomainError.Rule("carton.not_here", $"The books hold carton {code} elsewhere ({place}).", "cartons").With("place", place);

    public static DomainError CartonWrongDestination(string code, string destination) =>
        DomainError
            .Rule("carton.wrong_destination", $"Carton {code} is for {destination}.", "cartons")
            .With("carton", code)
            .With("destination", destination);

    public static DomainError CartonAlreadyScanned(string code, DateTimeOffset at, string by) =>
        DomainError
            .Conflict("carton.already_scanned", $"Carton {code} was already scanned.")
            .At("carton")
            .With("scannedAt", at)
            .With("scannedBy", by);

    public static DomainError CartonNotScanned(string code) =>
        DomainError.Rule("carton.not_scanned", $"Carton {code} was not scanned with this shipment.", "carton");

    public static DomainError ScanCannotBeUndone(string code) =>
        DomainError.Rule("carton.scan_cannot_be_undone", $"What carton {code} was found to be stands; correct it by a case.", "carton");

    public static DomainError CartonAlreadyReceived(string code) =>
        DomainError.Conflict("carton.already_received", $"Carton {code} was received before, with another shipment.").At("carton");

    public static DomainError NotEnoughInStore(long inStore, long asked) =>
        DomainError
            .Rule("carton.not_enough_in_store", $"The plant's store holds {inStore} good sheets of this.", "sheets")
            .With("inStoreSheets", inStore)
            .With("askedSheets", asked);

    public static DomainError BeyondLine(string destination, long remaining, long asked) =>
        DomainError
            .Rule("carton.beyond_order_line", $"{remaining} more sheets may be packed for {destination} (R6).", "sheets")
            .With("remainingSheets", remaining)
            .With("askedSheets", asked);

    public static readonly DomainError CountRequired = DomainError.Rule(
        "carton.count_required",
        "A carton that was opened or whose seal was broken must be counted.",
        "countedSheets"
    );

    public static DomainError CaseNotFound(string code) => DomainError.NotFound("case.not_found", $"There is no case {code}.");

    public static DomainError CaseClosed(string code) => DomainError.Conflict("case.already_resolved", $"Case {code} is resolved.");

    public static DomainError CaseResolutionNotPossible(string code) =>
        DomainError.Rule("case.resolution_not_possible", $"Case {code} cannot be resolved in this way.", "resolution");

    public static DomainError ReplacementNotFound(string code) =>
        DomainError.NotFound("replacement.not_found", $"There is no replacement request {code}.");

    public static DomainError ReplacementDecided(string code) =>
        DomainError.Conflict("replacement.already_decided", $"Replacement request {code} was decided before.");

    public static readonly DomainError RequesterCannotApprove = DomainError.Rule(
        "replacement.requester_cannot_approve",
        "Who requested a replacement may not approve it."
    );

    public static DomainError BeyondNeed(long need, long asked) =>
        DomainError
            .Rule("replacement.beyond_need", $"At most {need} sheets are needed: required minus good.", "quantitySheets")
            .With("neededSheets", need)
            .With("askedSheets", asked);
}
