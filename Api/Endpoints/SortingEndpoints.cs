using MediatR;
using Microsoft.AspNetCore.Mvc;
using Tepat.Api.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Warehouse;

namespace Tepat.Api.Endpoints;

/// <summary>Sorting and folding in a region's warehouse: teams, progress, work and wages.</summary>
public static class SortingEndpoints
{
    public static void MapSorting(this RouteGroupBuilder api)
    {
        var sorting = api.MapGroup("/sorting").WithTags("Warehouse");
        sorting
            .MapGet("", (string region, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetSortingBoard(region), ct))
            .WithName("getSortingBoard")
            .WithSummary("How far the sorting of each contest is, and when it will be finished")
            .Sends<GetSortingBoard>()
            .Produces<SortingBoard>()
            .ProducesErrors(401, 403, 404);
        sorting
            .MapPost("/closing", (CloseSorting body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("closeSorting")
            .WithSummary("Declare the sorting of a contest finished")
            .WithDescription("Refused while a carton of it is unsorted; a carton that comes later opens it again.")
            .Sends<CloseSorting>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        MapLists(sorting);
        MapTeams(sorting.MapGroup("/teams"));
    }

    private static void MapLists(RouteGroupBuilder sorting)
    {
        sorting
            .MapList<ListSortedCartons, SortedCartonRow>(
                "/cartons",
                (string? region, string? contest, string? team, DateOnly? day, [AsParameters] ListRequest list) =>
                    list.Of("sorted-cartons", (size, from) => new ListSortedCartons(region, contest, team, day, size, from))
            )
            .WithName("listSortedCartons")
            .WithSummary("Counts of sorted cartons, the last first")
            .ProducesErrors(401, 403, 404, 413);
        sorting
            .MapList<ListSortingRecap, SortingRecapRow>(
                "/recap",
                (string? region, DateOnly? from, DateOnly? to, [AsParameters] ListRequest list) =>
                    list.Of("rekap-sortir", (size, after) => new ListSortingRecap(region, from, to, size, after))
            )
            .WithName("listSortingRecap")
            .WithSummary("Daily recapitulation: work and wage of each team, day and contest")
            .ProducesErrors(401, 403, 404, 413);
    }

    private static void MapTeams(RouteGroupBuilder teams)
    {
        teams
            .MapList<ListSortingTeams, SortingTeamRow>(
                "",
                (string? region, bool? active, [AsParameters] ListRequest list) =>
                    list.Of("sorting-teams", (size, from) => new ListSortingTeams(region, active, size, from))
            )
            .WithName("listSortingTeams")
            .WithSummary("Teams with the carton on each one's table, the day's tally and the pace")
            .ProducesErrors(401, 403, 404, 413);
        teams
            .MapPost(
                "",
                async (AddSortingTeam body, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(body, ct)).ToResult(added => Results.Created($"/api/sorting/teams/{added.Code}", added))
            )
            .WithName("addSortingTeam")
            .WithSummary("Form a team that sorts and folds")
            .Sends<AddSortingTeam>()
            .Produces<TeamState>(StatusCodes.Status201Created)
            .ProducesErrors(401, 403, 404, 409);
        teams
            .MapPut(
                "/{team}",
                async (
                    string team,
                    SortingTeamChange body,
                    [FromHeader(Name = "If-Match")] string? ifMatch,
                    HttpContext http,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                    (await mediator.Send(body.ToCommand(team, IfMatch.Version(ifMatch)), ct)).ToResult(changed =>
                        http.OkWithVersion(changed, changed.Version)
                    )
            )
            .WithName("changeSortingTeam")
            .WithSummary("Change a team's people, wage, or whether it still works")
            .WithDescription("Wants the team's version in If-Match.")
            .Sends<ChangeSortingTeam>()
            .Produces<TeamState>()
            .ProducesErrors(401, 403, 404, 409, 412, 428);
    }
}

/// <param name="IsActive">False: it opens no more cartons.</param>
public sealed record SortingTeamChange(string Name, string Coordinator, int Members, long WageSenPerSheet, bool IsActive)
{
    internal ChangeSortingTeam ToCommand(string team, long? version) =>
        new(team, Name, Coordinator, Members, WageSenPerSheet, IsActive, version);
}
