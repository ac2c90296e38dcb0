using FluentValidation;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;

namespace Tepat.Application.Planning;

/// <summary>Computes a new version of the requirements of a region, from the published stations and today's rules and stock.</summary>
[Requires(Permissions.MakePlans)]
public sealed record MakePlan(string Election, string Region) : ICommand<PlanState>, IHasSubject
{
    public string Subject => $"{Election}/{Region}";
}

internal sealed class MakePlanValidator : AbstractValidator<MakePlan>
{
    public MakePlanValidator()
    {
        RuleFor(x => x.Election).NotEmpty().MaximumLength(Limits.CodeLengthMax);
        RuleFor(x => x.Region)
            .Must(code => RegionCode.Parse(code) is { IsSuccess: true, Value.Level: RegionLevel.Province or RegionLevel.Regency })
            .WithErrorCode("plan.region_level")
            .WithMessage("A plan is made for a province or a kabupaten/kota.");
    }
}

internal sealed class MakePlanHandler(
    IElections elections,
    ICatalogue catalogue,
    IPlans plans,
    IRequestContext context,
    IBusinessClock clock
) : ICommandHandler<MakePlan, PlanState>
{
    public async Task<Outcome<PlanState>> Handle(MakePlan command, CancellationToken ct)
    {
        var caller = context.Caller;
        if (await elections.Find(command.Election, caller.Scope, ct) is not { } election)
        {
            return ElectionErrors.NotFound;
        }

        if (!caller.Scope.Includes(command.Region) || !PlanComputation.Lies(command.Region, election.RegionCode))
        {
            return DomainError.NotFound("region.not_found", "There is no such region.");
        }

        if (await plans.Stations(election.Id, command.Region, ct) is not { Sums.Count: > 0 } stations)
        {
            return PlanErrors.NoStations;
        }

        var contests = await elections.Contests(election.Id, ct);
        if (!contests.Any(c => PlanComputation.Lies(command.Region, c.RegionCode) || PlanComputation.Lies(c.RegionCode, command.Region)))
        {
            return PlanErrors.NoContests;
        }

        var items = await catalogue.ActiveItems(ct);
        var stock = await catalogue.Stock(election.Id, command.Region, ct);
        var lines = PlanComputation.Lines(new PlanBasis(command.Region, stations.Sums, contests, items, stock, stations.Fingerprint));
        var hash = PlanComputation.Hash(command.Region, stations.Fingerprint, items, lines);
        var made = new PlanStep(caller.Name, clock.Now);
        var code = await plans.Add(new NewPlan(election, command.Region, stations, items, lines, hash, made), ct);
        return new PlanState(code, PlanStatus.Draft, 1);
    }
}
