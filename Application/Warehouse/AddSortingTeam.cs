using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Procurement;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>Forms a team that sorts and folds in a region's warehouse.</summary>
[Requires(Permissions.ManageSorting)]
public sealed record AddSortingTeam(string Region, string Code, string Name, string Coordinator, int Members, long WageSenPerSheet)
    : ICommand<TeamState>,
        IHasSubject
{
    public string Subject => Code;
}

internal sealed class AddSortingTeamValidator : AbstractValidator<AddSortingTeam>
{
    public AddSortingTeamValidator()
    {
        RuleFor(x => x.Region)
            .Must(code => RegionCode.Parse(code) is { IsSuccess: true, Value.Level: RegionLevel.Province or RegionLevel.Regency })
            .WithErrorCode("team.region_level")
            .WithMessage("A team works in the warehouse of a regency or of the province.");
        RuleFor(x => x.Code).IsPartyCode();
        RuleFor(x => x.Name).IsName();
        RuleFor(x => x.Coordinator).IsName();
        RuleFor(x => x.Members).InclusiveBetween(1, Limits.MembersPerTeamMax);
        RuleFor(x => x.WageSenPerSheet).InclusiveBetween(0, Limits.WageSenPerSheetMax);
    }
}

internal sealed class AddSortingTeamHandler(ISortingTeams teams, IRequestContext context) : ICommandHandler<AddSortingTeam, TeamState>
{
    public async Task<Outcome<TeamState>> Handle(AddSortingTeam command, CancellationToken ct)
    {
        if (!context.Caller.Scope.Includes(command.Region))
        {
            return DomainError.NotFound("region.not_found", "There is no such region.").At("region");
        }

        if (await teams.IsTaken(command.Code, ct))
        {
            return SortingErrors.TeamCodeTaken(command.Code);
        }

        var team = new SortingTeam { Code = command.Code, RegionCode = command.Region };
        var formed = team.Change(command.Name, command.Coordinator, command.Members, command.WageSenPerSheet, isActive: true);
        if (!formed.IsSuccess)
        {
            return Outcome<TeamState>.Fail(formed.Errors);
        }

        await teams.Add(team, ct);
        return new TeamState(team.Code, 1);
    }
}
