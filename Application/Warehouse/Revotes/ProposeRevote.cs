using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Planning;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;
using Tepat.Domain.Warehouse.Revotes;

namespace Tepat.Application.Warehouse.Revotes;

/// <summary>Proposes to release re-vote ballots of a contest to stations, by a decision of KPU (R2).</summary>
/// <param name="Contest">One that the caller's commission holds; the pool is its own.</param>
/// <param name="Kind">A re-vote (PSU), a continued vote (lanjutan) or a follow-up vote (susulan).</param>
/// <param name="DecisionNumber">Number of KPU's decision.</param>
/// <param name="VotingDay">After polling day, and not before the decision.</param>
[Requires(Permissions.ManageRevotes)]
public sealed record ProposeRevote(
    string Contest,
    RevoteKind Kind,
    string DecisionNumber,
    DateOnly DecisionDay,
    DateOnly VotingDay,
    string Reason,
    IReadOnlyList<RevoteNeed> Stations
) : ICommand<ProposedRevote>, IHasSubject
{
    public string Subject => Contest;
}

/// <param name="Village">Code of the station's village.</param>
/// <param name="Sheets">At most its voters and reserve (R5).</param>
public sealed record RevoteNeed(string Village, int Station, long Sheets);

public sealed record ProposedRevote(string Release, long Sequence);

internal sealed class ProposeRevoteValidator : AbstractValidator<ProposeRevote>
{
    public ProposeRevoteValidator()
    {
        RuleFor(x => x.Contest).IsCode();
        RuleFor(x => x.Kind).IsInEnum();
        RuleFor(x => x.DecisionNumber).IsCode();
        RuleFor(x => x.Reason).IsReason();
        RuleFor(x => x.Stations).NotEmpty();
        RuleFor(x => x.Stations.Count).LessThanOrEqualTo(Limits.StationsPerRevoteMax).When(x => x.Stations is not null);
        RuleForEach(x => x.Stations)
            .ChildRules(need =>
            {
                need.RuleFor(x => x.Village)
                    .IsRegion()
                    .Must(code => RegionCode.Parse(code) is { IsSuccess: true, Value.Level: RegionLevel.Village })
                    .WithErrorCode("region.no_village")
                    .WithMessage("A station lies in a desa or kelurahan.");
                need.RuleFor(x => x.Station).InclusiveBetween(1, Limits.StationNumberMax);
                need.RuleFor(x => x.Sheets).InclusiveBetween(1, Limits.RevoteSheetsPerContest);
            });
    }
}

internal sealed class ProposeRevoteHandler(
    IBookkeeper books,
    IRevotes revotes,
    IStationPlan plans,
    IPollingDays elections,
    ICodeNumbers numbers,
    IRequestContext context
) : ICommandHandler<ProposeRevote, ProposedRevote>
{
    public async Task<Outcome<ProposedRevote>> Handle(ProposeRevote command, CancellationToken ct)
    {
        if (await revotes.PoolOf(command.Contest, context.Caller.Scope, ct) is not { } pool)
        {
            return RevoteErrors.ContestNotHeld(command.Contest);
        }

        if (await elections.Latest(ct) is { } pollingDay && command.VotingDay <= pollingDay)
        {
            return RevoteErrors.VotingNotAfterPolling(pollingDay);
        }

        List<RevoteStationLine> lines = [];
        foreach (var village in command.Stations.GroupBy(need => need.Village))
        {
            var planned = (await plans.Of(village.Key, command.Contest, ct))?.Stations.ToDictionary(station => station.Number) ?? [];
            foreach (var need in village)
            {
                if (!planned.TryGetValue(need.Station, out var station))
                {
                    return RevoteErrors.StationUnknown(need.Village, need.Station);
                }

                lines.Add(new RevoteStationLine(need.Village, need.Station, need.Sheets, BallotReserve.Required(station.Voters)));
            }
        }

        var code = $"PSU-{await numbers.Next("revote", ct):D5}";
        return (await books.Record(Proposed(command, code, pool, lines), ct)).Map(done => new ProposedRevote(code, done.Sequence));
    }

    private static RevoteProposed Proposed(ProposeRevote command, string code, RevotePool pool, List<RevoteStationLine> lines) =>
        new(
            code,
            pool.Region,
            command.Contest,
            pool.StockItemId,
            command.Kind,
            command.DecisionNumber,
            command.DecisionDay,
            command.VotingDay,
            command.Reason,
            lines
        );
}
