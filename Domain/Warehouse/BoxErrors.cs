using Tepat.Domain.Common;

namespace Tepat.Domain.Warehouse;

public static class BoxErrors
{
    public static readonly DomainError FillerCannotVerify = DomainError.Rule(
        "box.filler_cannot_verify",
        "Who filled a box may not verify it: a second person counts.",
        "box"
    );

    public static DomainError NotFound(string code) => DomainError.NotFound("box.not_found", $"There is no box {code}.").At("box");

    public static DomainError AlreadyFilled(string code, BoxStatus status) =>
        DomainError.Conflict("box.already_filled", $"Box {code} was filled before.").At("box").With("status", status.ToString());

    public static DomainError NotFilled(string code, BoxStatus status) =>
        DomainError.Rule("box.not_filled", $"Box {code} is not filled.", "box").With("status", status.ToString());

    public static DomainError NotVerified(string code, BoxStatus status) =>
        DomainError.Rule("box.not_verified", $"Box {code} is not verified.", "box").With("status", status.ToString());

    public static DomainError CountDiffers(string code, long required, long counted, string field) =>
        DomainError
            .Rule("box.count_differs", $"Box {code} needs {required} ballots, exact to the sheet (R5).", field)
            .With("requiredSheets", required)
            .With("countedSheets", counted);

    public static DomainError WrongContest(string code, string contest) =>
        DomainError.Rule("box.wrong_contest", $"Box {code} is for contest {contest}.", "contest").With("contest", contest);

    public static DomainError BallotsOfElsewhere(string carton, string region) =>
        DomainError
            .Rule("box.ballots_of_elsewhere", $"The ballots of carton {carton} are not for this box.", "carton")
            .With("carton", carton)
            .With("destination", region);

    public static DomainError NotEnoughGood(long good, long asked) =>
        DomainError
            .Rule("box.not_enough_good", $"The warehouse holds {good} good ballots of this contest.", "sheets")
            .With("goodSheets", good)
            .With("askedSheets", asked);

    public static DomainError NotInPackingHall(string code, string place) =>
        DomainError.Rule("box.not_in_packing_hall", $"Box {code} has left the packing hall.", "box").With("place", place);

    public static DomainError SealUsed(string serial, string box) =>
        DomainError.Conflict("seal.already_used", $"Seal {serial} was used before.").At("seals").With("serial", serial).With("box", box);

    public static DomainError SealRepeated(string serial) =>
        DomainError.Rule("seal.repeated", $"Seal {serial} was named twice.", "seals").With("serial", serial);

    public static DomainError NoApprovedPlan(string region, string contest) =>
        DomainError
            .Rule("packing.no_approved_plan", $"No approved plan asks for boxes of {contest} in {region}.", "contest")
            .With("region", region)
            .With("contest", contest);

    public static DomainError NothingToPack(string contest) =>
        DomainError.Rule("packing.contest_not_here", $"There is no pack list of contest {contest} here.", "contest");
}
