using FluentValidation;
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

/// <summary>Creates an election with the usual milestones.</summary>
[Requires(Permissions.EditCatalogue)]
public sealed record CreateElection(string Code, string Name, string Region, DateOnly PollingDay, string TimeZone)
    : ICommand<ElectionCreated>,
        IHasSubject
{
    public string Subject => Code;
}

public sealed record ElectionCreated(string Code);

internal sealed class CreateElectionValidator : AbstractValidator<CreateElection>
{
    public CreateElectionValidator()
    {
        RuleFor(x => x.Code).NotEmpty().MaximumLength(Limits.CodeLengthMax);
        RuleFor(x => x.Name).NotEmpty().MaximumLength(Limits.NameLengthMax);
        RuleFor(x => x.Region).Must(code => RegionCode.Parse(code).IsSuccess).WithErrorCode("region.code_malformed");
        RuleFor(x => x.TimeZone)
            .Must(id => TimeZoneInfo.TryFindSystemTimeZoneById(id ?? "", out _))
            .WithErrorCode("election.time_zone_unknown");
    }
}

internal sealed class CreateElectionHandler(IElections elections, IRequestContext context)
    : ICommandHandler<CreateElection, ElectionCreated>
{
    public async Task<Outcome<ElectionCreated>> Handle(CreateElection command, CancellationToken ct)
    {
        if (!context.Caller.Scope.Includes(command.Region))
        {
            return DomainError.NotFound("region.not_found", "There is no such region.");
        }

        var election = new NewElection(command.Code, command.Name, command.Region, command.PollingDay, command.TimeZone);
        return (await elections.Add(election, ElectionCalendar.Milestones, ct)).Map(_ => new ElectionCreated(command.Code));
    }
}

/// <summary>Adds a contest to an election. How many contests a station holds follows from the contests' regions.</summary>
[Requires(Permissions.EditCatalogue)]
public sealed record AddContest(string Election, string Code, string Name, string Region, ContestKind Kind)
    : ICommand<ContestAdded>,
        IHasSubject
{
    public string Subject => Code;
}

public sealed record ContestAdded(string Code);

internal sealed class AddContestValidator : AbstractValidator<AddContest>
{
    public AddContestValidator()
    {
        RuleFor(x => x.Election).NotEmpty().MaximumLength(Limits.CodeLengthMax);
        RuleFor(x => x.Code).NotEmpty().MaximumLength(Limits.CodeLengthMax);
        RuleFor(x => x.Name).NotEmpty().MaximumLength(Limits.NameLengthMax);
        RuleFor(x => x.Region).Must(code => RegionCode.Parse(code).IsSuccess).WithErrorCode("region.code_malformed");
        RuleFor(x => x.Kind).IsInEnum();
    }
}

internal sealed class AddContestHandler(IElections elections, IRequestContext context) : ICommandHandler<AddContest, ContestAdded>
{
    public async Task<Outcome<ContestAdded>> Handle(AddContest command, CancellationToken ct)
    {
        if (await elections.Find(command.Election, context.Caller.Scope, ct) is not { } election)
        {
            return ElectionErrors.NotFound;
        }

        if (!PlanComputation.Lies(command.Region, election.RegionCode))
        {
            return ElectionErrors.OutsideRegion;
        }

        var contest = new NewContest(command.Code, command.Name, command.Region, command.Kind);
        return (await elections.AddContest(election.Id, contest, ct)).Map(_ => new ContestAdded(command.Code));
    }
}
