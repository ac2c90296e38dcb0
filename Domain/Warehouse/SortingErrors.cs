using Tepat.Domain.Common;

namespace Tepat.Domain.Warehouse;

public static class SortingErrors
{
    public static readonly DomainError MembersOutOfRange = DomainError.Invalid(
        "team.members_out_of_range",
        $"A team has 1 to {Limits.MembersPerTeamMax} members.",
        "members"
    );

    public static readonly DomainError FlawedBeyondGood = DomainError.Rule(
        "sorting.flawed_beyond_good",
        "Sheets that are usable with a flaw are among the good ones.",
        "flawedSheets"
    );

    public static readonly DomainError FoldedBeyondGood = DomainError.Rule(
        "sorting.folded_beyond_good",
        "Only good sheets are folded.",
        "foldedSheets"
    );

    public static readonly DomainError ReasonRepeated = DomainError.Rule(
        "sorting.reason_repeated",
        "Each reason of damage stands once, with its sheets.",
        "damage"
    );

    public static readonly DomainError SameCounter = DomainError.Rule(
        "sorting.same_counter",
        "The second count is another person's: not the coordinator's and not yours.",
        "secondCount.countedBy"
    );

    public static readonly DomainError ExplanationNeeded = DomainError.Rule(
        "sorting.explanation_needed",
        $"Explain the difference in at least {Limits.ReasonLengthMin} letters.",
        "explanation"
    );

    public static DomainError TeamNotFound(string team) => DomainError.NotFound("team.not_found", $"There is no team {team}.").At("team");

    public static DomainError TeamCodeTaken(string team) =>
        DomainError.Conflict("team.code_taken", $"The code {team} is taken.").At("code");

    public static DomainError TeamInactive(string team) =>
        DomainError.Rule("team.inactive", $"Team {team} does not work any more.", "team").With("team", team);

    public static DomainError TeamOfElsewhere(string team, string region) =>
        DomainError.Rule("team.of_elsewhere", $"Team {team} works in {region}.", "team").With("team", team).With("region", region);

    public static DomainError TeamHasOpenCarton(string team, string carton) =>
        DomainError
            .Conflict("team.has_open_carton", $"Team {team} has carton {carton} on its table: one carton at a time.")
            .At("team")
            .With("team", team)
            .With("carton", carton);

    public static DomainError BeingSorted(string carton, string team) =>
        DomainError
            .Conflict("carton.being_sorted", $"Carton {carton} lies on the table of team {team}.")
            .At("carton")
            .With("carton", carton)
            .With("team", team);

    public static DomainError NotOpened(string carton, string team) =>
        DomainError
            .Rule("sorting.not_opened", $"Team {team} has not opened carton {carton}.", "carton")
            .With("carton", carton)
            .With("team", team);

    public static DomainError SecondCountNeeded(long held, long counted) =>
        DomainError
            .Rule("sorting.second_count_needed", $"The books hold {held} sheets, {counted} were counted: count again.", "secondCount")
            .With("heldSheets", held)
            .With("countedSheets", counted);

    public static DomainError CountsDiffer(long first, long second) =>
        DomainError
            .Rule(
                "sorting.counts_differ",
                $"The first count was {first}, the second {second}: count until they agree.",
                "secondCount.sheets"
            )
            .With("firstSheets", first)
            .With("secondSheets", second);

    public static DomainError NotFinished(UnsortedCartons left) =>
        DomainError
            .Rule("sorting.not_finished", $"{left.Total} cartons of this contest are not sorted.", "contest")
            .With("cartons", left.Total)
            .With("waitingCartons", left.Waiting)
            .With("openCartons", left.OnTables)
            .With("quarantineCartons", left.SetAside);

    public static DomainError NothingSorted(string contest) =>
        DomainError.Rule("sorting.nothing_sorted", $"Nothing of contest {contest} was sorted here.", "contest").With("contest", contest);

    public static DomainError AlreadyClosed(string contest, DateTimeOffset at) =>
        DomainError.Conflict("sorting.already_closed", $"The sorting of {contest} is closed.").At("contest").With("closedAt", at);
}
