using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>Changes a team: people, wage, or whether it still works. What was sorted keeps the wage of its day.</summary>
[Requires(Permissions.ManageSorting)]
public sealed record ChangeSortingTeam(
    string Team,
    string Name,
    string Coordinator,
    int Members,
    long WageSenPerSheet,
    bool IsActive,
    long? ExpectedVersion
) : ICommand<TeamState>, IHasSubject
{
    public string Subject => Team;
}

internal sealed class ChangeSortingTeamValidator : AbstractValidator<ChangeSortingTeam>
{
    public ChangeSortingTeamValidator()
    {
        RuleFor(x => x.Name).IsName();
        RuleFor(x => x.Coordinator).IsName();
        RuleFor(x => x.Members).InclusiveBetween(1, Limits.MembersPerTeamMax);
        RuleFor(x => x.WageSenPerSheet).InclusiveBetween(0, Limits.WageSenPerSheetMax);
    }
}

internal sealed class ChangeSortingTeamHandler(ISortingTeams teams, IRequestContext context) : ICommandHandler<ChangeSortingTeam, TeamState>
{
    public async Task<Outcome<TeamState>> Handle(ChangeSortingTeam command, CancellationToken ct)
    {
        if (await teams.Find(command.Team, context.Caller.Scope, ct) is not { } team)
        {
            return SortingErrors.TeamNotFound(command.Team);
        }

        if (Versions.Check(command.ExpectedVersion, team.Version) is { } mismatch)
        {
            return mismatch;
        }

        var changed = team.Change(command.Name, command.Coordinator, command.Members, command.WageSenPerSheet, command.IsActive);
        if (!changed.IsSuccess)
        {
            return Outcome<TeamState>.Fail(changed.Errors);
        }

        return await teams.Save(team, ct) ? new TeamState(team.Code, team.Version + 1) : Versions.Mismatch;
    }
}
