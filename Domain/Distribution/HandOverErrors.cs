using Tepat.Domain.Common;

namespace Tepat.Domain.Distribution;

public static class HandOverErrors
{
    public static readonly DomainError SenderIsReceiver = DomainError.Rule(
        "handover.sender_is_receiver",
        "Sender and receiver are two people.",
        "receiver"
    );

    public static readonly DomainError WitnessIsParty = DomainError.Rule(
        "handover.witness_is_party",
        "The witness is neither sender nor receiver.",
        "witness"
    );

    public static readonly DomainError SameLevel = DomainError.Rule(
        "handover.same_level",
        "A hand-over goes from one level of the chain to another.",
        "to"
    );

    public static readonly DomainError BoxNamedTwice = DomainError.Rule(
        "handover.box_named_twice",
        "A box stands in a hand-over once.",
        "boxes"
    );

    public static DomainError NumberTaken(string number) =>
        DomainError.Conflict("handover.number_taken", $"There is a hand-over {number} already.").At("handOver");

    public static DomainError NotFound(string number) =>
        DomainError.NotFound("handover.not_found", $"There is no hand-over {number}.").At("handOver");

    public static DomainError BoxNotFound(string code) => DomainError.NotFound("box.not_found", $"There is no box {code}.").At("boxes");

    public static DomainError BoxNotSealed(string code) =>
        DomainError.Rule("handover.box_not_sealed", $"Box {code} is not sealed: only sealed boxes are handed over.", "boxes");

    public static DomainError AlreadyHandedOver(string code, string number, DateTimeOffset at, string receiver) =>
        DomainError
            .Conflict("handover.already_recorded", $"Box {code} was handed over here before.")
            .At("boxes")
            .With("box", code)
            .With("handOver", number)
            .With("at", at)
            .With("receiver", receiver);
}
