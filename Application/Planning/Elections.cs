using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;

namespace Tepat.Application.Planning;

/// <summary>An election as other use cases need to know it.</summary>
public sealed record ElectionRef(long Id, string Code, string RegionCode, DateOnly PollingDay, string TimeZoneId);

/// <summary>Elections and contests, within a scope.</summary>
public interface IElections
{
    /// <summary>The election of that code, if its region lies in the scope or holds it; else null.</summary>
    Task<ElectionRef?> Find(string code, Scope scope, CancellationToken ct);

    Task<IReadOnlyList<PlanContest>> Contests(long electionId, CancellationToken ct);

    /// <summary>Adds an election with its milestones; refuses a code that is taken.</summary>
    Task<Outcome<Done>> Add(NewElection election, IReadOnlyList<MilestoneRule> milestones, CancellationToken ct);

    /// <summary>Adds a contest; refuses a code that is taken.</summary>
    Task<Outcome<Done>> AddContest(long electionId, NewContest contest, CancellationToken ct);
}

public sealed record NewElection(string Code, string Name, string RegionCode, DateOnly PollingDay, string TimeZoneId);

/// <param name="Kind">What is elected: governor, regent or mayor.</param>
public sealed record NewContest(string Code, string Name, string RegionCode, ContestKind Kind);

/// <summary>What is elected.</summary>
public enum ContestKind
{
    Governor,
    Regent,
    Mayor,
}

public static class ElectionErrors
{
    public static readonly DomainError NotFound = DomainError.NotFound("election.not_found", "There is no such election.");

    public static readonly DomainError CodeTaken = DomainError.Conflict("election.code_taken", "The code is taken.");

    public static readonly DomainError OutsideRegion = DomainError.Invalid(
        "contest.outside_election",
        "The contest's region must lie in the election's.",
        "region"
    );
}

public sealed record ElectionCreated(string Code);

public sealed record ContestAdded(string Code);
