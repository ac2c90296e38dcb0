using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Common;
using Tepat.Application.Planning;
using Tepat.Domain.Planning;

namespace Tepat.Api.Endpoints;

/// <summary>Elections, contests, items, milestones and what is left in stock: what plans rest on.</summary>
public static class PlanningEndpoints
{
    public static void MapPlanning(this IEndpointRouteBuilder api)
    {
        MapElections(api.MapGroup("/elections").WithTags("Planning"));
        MapContests(api.MapGroup("/contests").WithTags("Planning"));
        MapItems(api.MapGroup("/items").WithTags("Planning"));
        MapMilestones(api.MapGroup("/milestones").WithTags("Planning"));
        MapStock(api.MapGroup("/reusable-stock").WithTags("Planning"));
    }

    private static void MapElections(RouteGroupBuilder elections)
    {
        elections
            .MapGet("/", (IMediator mediator, CancellationToken ct) => mediator.Ask(new ListElections(), ct))
            .WithName("listElections")
            .WithSummary("Elections that concern the caller's region")
            .Sends<ListElections>()
            .Produces<Page<ElectionView>>()
            .ProducesErrors(401);
        elections
            .MapPost(
                "/",
                async (CreateElection body, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(body, ct)).ToResult(created => Results.Created("/api/elections", created))
            )
            .WithName("createElection")
            .WithSummary("Create an election with the usual milestones")
            .Sends<CreateElection>()
            .Produces<ElectionCreated>(StatusCodes.Status201Created)
            .ProducesErrors(401, 403, 404, 409);
    }

    private static void MapContests(RouteGroupBuilder contests)
    {
        contests
            .MapGet("/", (string? election, IMediator mediator, CancellationToken ct) => mediator.Ask(new ListContests(election), ct))
            .WithName("listContests")
            .WithSummary("Contests that reach into the caller's region")
            .Sends<ListContests>()
            .Produces<Page<ContestView>>()
            .ProducesErrors(401);
        contests
            .MapPost(
                "/",
                async (AddContest body, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(body, ct)).ToResult(added => Results.Created("/api/contests", added))
            )
            .WithName("addContest")
            .WithSummary("Add a contest to an election")
            .Sends<AddContest>()
            .Produces<ContestAdded>(StatusCodes.Status201Created)
            .ProducesErrors(401, 403, 404, 409);
    }

    private static void MapItems(RouteGroupBuilder items)
    {
        items
            .MapGet("/", (IMediator mediator, CancellationToken ct) => mediator.Ask(new ListItems(), ct))
            .WithName("listItems")
            .WithSummary("The catalogue with its requirement rules")
            .Sends<ListItems>()
            .Produces<Page<ItemView>>()
            .ProducesErrors(401);
        items
            .MapPut(
                "/{code}/rule",
                (string code, ChangeItemBody body, HttpContext http, IMediator mediator, CancellationToken ct) =>
                    Change(http, version => new ChangeItem(code, body.Rule, body.IsActive, version), mediator, ct)
            )
            .WithName("changeItem")
            .WithSummary("Change the requirement rule of an item")
            .WithDescription("Wants the item's version in If-Match. Plans that exist keep the rule they were computed with.")
            .Sends<ChangeItem>()
            .Produces<VersionChanged>()
            .ProducesErrors(401, 403, 412, 428);
    }

    private static void MapMilestones(RouteGroupBuilder milestones)
    {
        milestones
            .MapGet("/", (string? election, IMediator mediator, CancellationToken ct) => mediator.Ask(new ListMilestones(election), ct))
            .WithName("listMilestones")
            .WithSummary("Milestones with the moment each is due")
            .Sends<ListMilestones>()
            .Produces<Page<MilestoneView>>()
            .ProducesErrors(401, 403);
        milestones
            .MapPut(
                "/{election}/{code}",
                (string election, string code, ChangeMilestoneBody body, HttpContext http, IMediator mediator, CancellationToken ct) =>
                    Change(http, version => new ChangeMilestone(election, code, body.DayOffset, body.LocalTime, version), mediator, ct)
            )
            .WithName("changeMilestone")
            .WithSummary("Move a milestone")
            .WithDescription("Wants the milestone's version in If-Match.")
            .Sends<ChangeMilestone>()
            .Produces<VersionChanged>()
            .ProducesErrors(401, 403, 404, 412, 428);
    }

    private static void MapStock(RouteGroupBuilder stock)
    {
        stock
            .MapGet("/", (string? region, IMediator mediator, CancellationToken ct) => mediator.Ask(new ListReusableStock(region), ct))
            .WithName("listReusableStock")
            .WithSummary("What is left of items from earlier elections, by region and condition")
            .Sends<ListReusableStock>()
            .Produces<Page<ReusableStockView>>()
            .ProducesErrors(401, 403, 404);
        stock
            .MapPut(
                "/{election}/{region}/{item}",
                (
                    string election,
                    string region,
                    string item,
                    ReusableStock body,
                    HttpContext http,
                    IMediator mediator,
                    CancellationToken ct
                ) => Change(http, version => new SetReusableStock(election, region, item, body, version), mediator, ct)
            )
            .WithName("setReusableStock")
            .WithSummary("Say what is left of an item in a region")
            .WithDescription("Wants the version in If-Match, \"0\" where nothing was stored yet.")
            .Sends<SetReusableStock>()
            .Produces<VersionChanged>()
            .ProducesErrors(401, 403, 404, 412, 428);
    }

    private static async Task<IResult> Change(
        HttpContext http,
        Func<long?, ICommand<VersionChanged>> command,
        IMediator mediator,
        CancellationToken ct
    ) =>
        (await mediator.Send(command(IfMatch.Version(http.Request.Headers.IfMatch)), ct)).ToResult(changed =>
            http.OkWithVersion(changed, changed.Version)
        );
}

public sealed record ChangeItemBody(RequirementRule Rule, bool IsActive);

/// <param name="DayOffset">Days after polling day; -1 is H-1.</param>
public sealed record ChangeMilestoneBody(int DayOffset, TimeOnly LocalTime);
