using Tepat.Domain.Common;

namespace Tepat.Domain.Destruction;

public static class DestructionErrors
{
    public static readonly DomainError ProposerCannotSign = DomainError.Rule(
        "destruction.proposer_cannot_sign",
        "Who proposed a destruction does not sign for it."
    );

    public static readonly DomainError OneOfficePerPerson = DomainError.Rule(
        "destruction.one_office_per_person",
        "One person signs for one office only."
    );

    public static readonly DomainError NothingToDestroy = DomainError.Rule(
        "destruction.nothing_to_destroy",
        "There is neither a damaged nor a surplus ballot."
    );

    public static DomainError NotFound(string code) =>
        DomainError.NotFound("destruction.not_found", $"There is no destruction {code}.").At("destruction");

    public static DomainError ContestNotHere(string contest) =>
        DomainError.NotFound("destruction.contest_not_here", $"Contest {contest} is not held here.").At("contest");

    public static DomainError AlreadyProposed(string code) =>
        DomainError.Conflict("destruction.already_proposed", $"Destruction {code} is proposed and not ended.").With("destruction", code);

    public static DomainError Ended(string code, DestructionStatus status) =>
        DomainError.Conflict("destruction.ended", $"Destruction {code} has ended.").With("status", status.ToString());

    public static DomainError AlreadySigned(string code, SigningOffice office) =>
        DomainError.Conflict("destruction.already_signed", $"{office} has signed {code}.").With("office", office.ToString());

    public static DomainError NotSigned(string code, IReadOnlyList<SigningOffice> missing) =>
        DomainError
            .Rule("destruction.not_signed", $"{code} needs the signatures of KPU, Bawaslu and the police (R12).")
            .With("missing", missing.Select(office => office.ToString()).ToArray());

    public static DomainError NotWhatWasSigned(string code, long damaged, long surplus) =>
        DomainError
            .Rule("destruction.not_what_was_signed", $"{code} was signed for other numbers: take it back and propose anew.")
            .With("damagedSheets", damaged)
            .With("surplusSheets", surplus);

    public static DomainError TotalDiffers(long total, long typed) =>
        DomainError
            .Rule("destruction.total_differs", "The number typed is not the number to be destroyed.", "totalSheets")
            .With("totalSheets", total)
            .With("typedSheets", typed);

    public static DomainError DiffersFromBooks(long damaged, long good) =>
        DomainError
            .Rule(
                "destruction.differs_from_books",
                "The books hold other numbers of damaged and surplus ballots; all of them are destroyed."
            )
            .With("damagedSheets", damaged)
            .With("surplusSheets", good);

    public static DomainError NoPackList(long plannedSheets) =>
        DomainError
            .Rule("destruction.no_pack_list", "There is no pack list yet: no box of this contest is filled.")
            .With("plannedSheets", plannedSheets);

    public static DomainError PackListIncomplete(long plannedSheets, long listedSheets) =>
        DomainError
            .Rule("destruction.pack_list_incomplete", "The approved plan needs more ballots than the listed boxes.")
            .With("plannedSheets", plannedSheets)
            .With("listedSheets", listedSheets);

    public static DomainError BoxesNotVerified(long unfilled, long unverified) =>
        DomainError
            .Rule("destruction.boxes_not_verified", $"{unfilled} boxes are not filled and {unverified} are not verified.")
            .With("unfilledBoxes", unfilled)
            .With("unverifiedBoxes", unverified);

    public static DomainError StillRequired(long sheets) =>
        DomainError
            .Rule("destruction.still_required", $"{sheets} ballots are still required: nothing is destroyed before they are there.")
            .With("shortSheets", sheets);
}
