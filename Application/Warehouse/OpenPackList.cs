using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Planning;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Planning;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>
/// Opens the pack list of a contest in a regency from its approved plan: a box for each station. Said again it takes over a newer plan,
/// and what the regency has come to keep on its books since.
/// </summary>
/// <param name="Region">A kabupaten or kota.</param>
[Requires(Permissions.PackBoxes)]
public sealed record OpenPackList(string Region, string Contest) : ICommand<OpenedPackList>, IHasSubject
{
    public string Subject => Region;
}

/// <param name="Plan">The approved plan that is followed.</param>
/// <param name="Components">Items that go into kits; 0 where none are kept on the books, and boxes need no kits.</param>
public sealed record OpenedPackList(string Plan, long Boxes, long RequiredSheets, int Components, long Sequence);

internal sealed class OpenPackListValidator : AbstractValidator<OpenPackList>
{
    public OpenPackListValidator()
    {
        RuleFor(x => x.Region)
            .IsRegion()
            .Must(region => RegionCode.Parse(region) is { IsSuccess: true, Value.Level: RegionLevel.Regency })
            .WithErrorCode("region.no_regency")
            .WithMessage("A pack list is that of a kabupaten or kota.");
        RuleFor(x => x.Contest).IsCode();
    }
}

internal sealed class OpenPackListHandler(
    IStationPlan plans,
    IStockItems stock,
    IKeptItems kept,
    IBookkeeper books,
    IRequestContext context
) : ICommandHandler<OpenPackList, OpenedPackList>
{
    public async Task<Outcome<OpenedPackList>> Handle(OpenPackList command, CancellationToken ct)
    {
        if (!context.Caller.Scope.Includes(command.Region))
        {
            return DomainError.NotFound("region.not_found", "There is no such region.").At("region");
        }

        if (await plans.Of(command.Region, command.Contest, ct) is not { Stations.Count: > 0 } plan)
        {
            return BoxErrors.NoApprovedPlan(command.Region, command.Contest);
        }

        var ballots = await stock.Ensure(ItemCodes.Ballot, plan.ContestId, Pool.Ordinary, ct);
        var stations = plan
            .Stations.Select(station => new PackListStation(station.Village, station.Number, BallotReserve.Required(station.Voters)))
            .ToList();
        var contents = await Contents(command.Region, plan, ct);
        var opened = new PackListOpened(command.Region, command.Contest, ballots, plan.Plan, stations, contents);
        return (await books.Record(opened, ct)).Map(recorded => new OpenedPackList(
            plan.Plan,
            stations.Count,
            stations.Sum(station => station.Sheets),
            contents.Count(content => content.IsKept),
            recorded.Sequence
        ));
    }

    private async Task<List<BoxContent>> Contents(string region, StationPlan plan, CancellationToken ct)
    {
        var inStock = await kept.In(region, ct);
        List<BoxContent> contents = [];
        foreach (var content in plan.Contents)
        {
            var item = await stock.Ensure(content.Item, content.IsOfContest ? plan.ContestId : null, Pool.Ordinary, ct);
            contents.Add(new BoxContent(content.Item, item, content.Quantity, inStock.Contains(item)));
        }

        return contents;
    }
}
