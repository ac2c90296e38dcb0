using Tepat.Domain.Common;

namespace Tepat.Domain.Warehouse.Revotes;

public static class RevoteErrors
{
    public static readonly DomainError ProposerCannotSign = DomainError.Rule(
        "revote.proposer_cannot_sign",
        "Who proposed a release does not sign it."
    );

    public static readonly DomainError SignsOnce = DomainError.Rule("revote.signs_once", "One person signs a release once.");

    public static readonly DomainError VotingBeforeDecision = DomainError.Rule(
        "revote.voting_before_decision",
        "Nobody votes before it was decided.",
        "votingDay"
    );

    /// <summary>A re-vote, a continued and a follow-up vote all come after the polling day they mend.</summary>
    public static DomainError VotingNotAfterPolling(DateOnly pollingDay) =>
        DomainError
            .Rule(
                "revote.voting_before_polling_day",
                $"These ballots are for a vote after polling day, {pollingDay:yyyy-MM-dd}.",
                "votingDay"
            )
            .With("pollingDay", pollingDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    public static readonly DomainError WitnessIsReceiver = DomainError.Rule(
        "revote.witness_is_receiver",
        "The witness is not who receives.",
        "witness"
    );

    public static DomainError NotFound(string code) =>
        DomainError.NotFound("revote.not_found", $"There is no release {code}.").At("release");

    public static DomainError ContestNotHeld(string contest) =>
        DomainError.NotFound("revote.contest_not_held", $"Contest {contest} is not held by this commission.").At("contest");

    public static DomainError StationUnknown(string village, int station) =>
        Of(
            DomainError.Rule("revote.station_unknown", $"The approved plan has no station {station} in {village}.", "stations"),
            village,
            station
        );

    public static DomainError StationNamedTwice(string village, int station) =>
        Of(
            DomainError.Rule("revote.station_named_twice", $"Station {station} in {village} stands in a release once.", "stations"),
            village,
            station
        );

    public static DomainError StationInOther(string village, int station, string release) =>
        Of(
                DomainError.Conflict("revote.station_in_other", $"Station {station} in {village} stands in {release}, which is open."),
                village,
                station
            )
            .With("release", release)
            .At("stations");

    public static DomainError MoreThanStationNeeds(string village, int station, long needed, long asked) =>
        Of(
                DomainError.Rule("revote.more_than_needed", $"Station {station} in {village} needs {needed} sheets (R5).", "stations"),
                village,
                station
            )
            .With("neededSheets", needed)
            .With("askedSheets", asked);

    public static DomainError NotEnoughInPool(long available, long asked) =>
        DomainError
            .Rule("revote.not_enough_in_pool", $"{available} re-vote ballots are in the locked pool and not promised.", "stations")
            .With("availableSheets", available)
            .With("askedSheets", asked);

    public static DomainError NotProposed(string code, RevoteStatus status) =>
        DomainError.Conflict("revote.not_proposed", $"Release {code} is no longer being signed.").With("status", status.ToString());

    public static DomainError AlreadySigned(string code, RevoteOffice office) =>
        DomainError.Conflict("revote.already_signed", $"{office} has signed {code}.").With("office", office.ToString());

    public static DomainError Ended(string code, RevoteStatus status) =>
        DomainError.Conflict("revote.ended", $"Release {code} has ended.").With("status", status.ToString());

    public static DomainError BoxIsOut(string code, string box) =>
        DomainError.Rule("revote.box_is_out", $"Box {box} of {code} is at its station: its report comes first.").With("box", box);

    public static DomainError NotCompleted(string code, RevoteStatus status) =>
        DomainError
            .Rule("revote.not_completed", $"Release {code} is not completed: its boxes are not all reported, or are archived.")
            .With("status", status.ToString());

    public static DomainError OtherBoxes(string code) =>
        DomainError.Conflict("revote.other_boxes", $"All boxes of {code} are archived at once, and no others.").At("boxes");

    public static DomainError NotReleased(string code, RevoteStatus status) =>
        DomainError
            .Rule("revote.not_released", $"The pool is locked: {code} is not released by two signatures and a witness.")
            .With("status", status.ToString());

    public static DomainError StationNotListed(string code, string village, int station) =>
        Of(
            DomainError.NotFound("revote.station_not_listed", $"{code} does not name station {station} in {village}.").At("station"),
            village,
            station
        );

    public static DomainError StationIs(string village, int station, RevoteStationStatus status) =>
        Of(
                DomainError.Conflict("revote.station_step", $"Station {station} in {village} is at another step: {status}.").At("station"),
                village,
                station
            )
            .With("status", status.ToString());

    public static DomainError OtherPool(string carton) =>
        DomainError
            .Rule("revote.other_pool", $"Carton {carton} holds no re-vote ballots of this contest.", "cartons")
            .With("carton", carton);

    public static DomainError NotEnoughInCartons(long held, long asked) =>
        DomainError
            .Rule("revote.not_enough_in_cartons", $"The cartons hold {held} sheets.", "cartons")
            .With("heldSheets", held)
            .With("askedSheets", asked);

    public static DomainError StillPromised(string carton, string release) =>
        DomainError
            .Rule("revote.still_promised", $"Carton {carton} is promised to stations of {release}.", "carton")
            .With("release", release);

    private static DomainError Of(DomainError error, string village, int station) =>
        error.With("village", village).With("station", station);
}
