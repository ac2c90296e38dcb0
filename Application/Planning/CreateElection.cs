using FluentValidation;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;

namespace Tepat.Application.Planning;

/// <summary>Creates an election with the usual milestones.</summary>
[Requires(Permissions.EditCatalogue)]
public sealed record CreateElection(string Code, string Name, string Region, DateOnly PollingDay, string TimeZone)
    : ICommand<ElectionCreated>,
        IHasSubject
{
    public string Subject => Code;
}

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
