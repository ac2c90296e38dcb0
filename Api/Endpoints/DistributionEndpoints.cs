using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Distribution;
using Tepat.Domain.Common;

namespace Tepat.Api.Endpoints;

/// <summary>Trips, the hand-over chain, and where boxes stand.</summary>
public static class DistributionEndpoints
{
    public static void MapDistribution(this RouteGroupBuilder api)
    {
        MapRouteGroups(api.MapGroup("/route-groups").WithTags("Distribution"));
        var trips = api.MapGroup("/trips").WithTags("Distribution");
        MapTripReads(trips);
        MapTripSteps(trips);
        var handOvers = api.MapGroup("/hand-overs").WithTags("Distribution");
        MapHandOverReads(handOvers);
        MapHandOverWrites(handOvers);
        MapBoxes(api.MapGroup("/distribution").WithTags("Distribution"));
    }

    private static void MapRouteGroups(RouteGroupBuilder groups)
    {
        groups
            .MapList<ListRouteGroups, RouteGroupView>(
                "",
                (string? region, [AsParameters] ListRequest list) =>
                    list.Of("route-groups", (size, from) => new ListRouteGroups(region, size, from))
            )
            .WithName("listRouteGroups")
            .WithSummary("Route groups: what one vehicle serves on one journey")
            .ProducesErrors(401, 403, 404, 413);
        groups
            .MapPost("", (AddRouteGroup body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("addRouteGroup")
            .WithSummary("Enter a route group of a regency")
            .Sends<AddRouteGroup>()
            .Produces<Done>()
            .ProducesErrors(401, 403, 404, 409);
    }

    private static void MapTripReads(RouteGroupBuilder trips)
    {
        trips
            .MapList<ListTrips, TripRow>(
                "",
                (string? region, string? status, [AsParameters] ListRequest list) =>
                    list.Of("trips", (size, from) => new ListTrips(region, status, size, from))
            )
            .WithName("listTrips")
            .WithSummary("Trips, planned to arrived")
            .ProducesErrors(401, 403, 404, 413);
        trips
            .MapGet("/{code}", (string code, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetTrip(code), ct))
            .WithName("getTrip")
            .WithSummary("One trip with the boxes of its delivery note")
            .Sends<GetTrip>()
            .Produces<TripDetail>()
            .ProducesErrors(401, 403, 404);
        trips
            .MapGet(
                "/{code}/hand-overs",
                (string code, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new ListTripHandOvers(code, limit, cursor), ct)
            )
            .WithName("listTripHandOvers")
            .WithSummary("Signed hand-overs of a trip's boxes, with their seals at both ends")
            .Sends<ListTripHandOvers>()
            .Produces<Page<TripHandOver>>()
            .ProducesErrors(401, 403, 404);
    }

    private static void MapTripSteps(RouteGroupBuilder trips)
    {
        trips
            .MapPost("", (PlanTrip body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("planTrip")
            .WithSummary("Plan a trip along a route group")
            .Sends<PlanTrip>()
            .Produces<PlannedTrip>()
            .ProducesErrors(401, 403, 404, 409);
        trips
            .MapPost(
                "/{code}/boxes",
                (string code, LoadBoxBody body, IMediator mediator, CancellationToken ct) => mediator.Ask(new LoadBox(code, body.Box), ct)
            )
            .WithName("loadBox")
            .WithSummary("Scan a sealed box onto a trip")
            .WithDescription("Refused beyond the capacity, unsealed, of another regency, or when it stands on a trip already.")
            .Sends<LoadBox>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        trips
            .MapPost(
                "/{code}/boxes/{box}/unloading",
                (string code, string box, IMediator mediator, CancellationToken ct) => mediator.Ask(new UnloadBox(code, box), ct)
            )
            .WithName("unloadBox")
            .WithSummary("Take a box down again before the trip leaves")
            .Sends<UnloadBox>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        trips
            .MapPost(
                "/{code}/departure",
                (string code, DepartTripBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new DepartTrip(code, body.TruckSeals), ct)
            )
            .WithName("departTrip")
            .WithSummary("Record that a trip left under its truck seals")
            .Sends<DepartTrip>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        trips
            .MapPost("/{code}/arrival", (string code, IMediator mediator, CancellationToken ct) => mediator.Ask(new ArriveTrip(code), ct))
            .WithName("arriveTrip")
            .WithSummary("Record that a trip reached the end of its route")
            .Sends<ArriveTrip>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }

    private static void MapHandOverReads(RouteGroupBuilder handOvers)
    {
        handOvers
            .MapList<ListHandOvers, HandOverView>(
                "",
                (string? region, string? box, bool? withFindings, [AsParameters] ListRequest list) =>
                    list.Of("hand-overs", (size, from) => new ListHandOvers(region, box, withFindings, size, from))
            )
            .WithName("listHandOvers")
            .WithSummary("Signed hand-overs, newest first")
            .ProducesErrors(401, 403, 404, 413);
        handOvers
            .MapGet("/{number}", (string number, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetHandOver(number), ct))
            .WithName("getHandOver")
            .WithSummary("One hand-over as its record (BAST) prints it")
            .Sends<GetHandOver>()
            .Produces<HandOverDetail>()
            .ProducesErrors(401, 403, 404);
    }

    private static void MapHandOverWrites(RouteGroupBuilder handOvers)
    {
        handOvers
            .MapPost("", (RecordHandOver body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("recordHandOver")
            .WithSummary("Record one signed hand-over")
            .WithDescription(
                "Sender, receiver and witness are three people. A seal that differs or a box that belongs elsewhere is recorded and opens a case."
            )
            .Sends<RecordHandOver>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        handOvers
            .MapPost("/queue", (RecordHandOvers body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("recordHandOvers")
            .WithSummary("Record the queue of a phone that had no signal")
            .WithDescription("Each hand-over stands or falls by itself, in the order sent; under its id a repeat counts once.")
            .Sends<RecordHandOvers>()
            .Produces<RecordedHandOvers>()
            .ProducesErrors(401, 403);
    }

    private static void MapBoxes(RouteGroupBuilder distribution)
    {
        distribution
            .MapGet(
                "/board",
                (string region, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetDistributionBoard(region), ct)
            )
            .WithName("getDistributionBoard")
            .WithSummary("Where boxes stand, by the regions below, and the stations served by H-1 (R10)")
            .Sends<GetDistributionBoard>()
            .Produces<DistributionBoard>()
            .ProducesErrors(401, 403, 404);
        distribution
            .MapList<ListArrivals, ArrivalRow>(
                "/arrivals",
                (string? region, string? level, string? state, [AsParameters] ListRequest list) =>
                    list.Of("arrivals", (size, from) => new ListArrivals(region, level, state, size, from))
            )
            .WithName("listArrivals")
            .WithSummary("Boxes received at each village and signed for at the station by H-1 (R10)")
            .WithDescription("Two events, each measured on its signed hand-over. By village, or by subdistrict.")
            .ProducesErrors(400, 401, 403, 404, 413);
        distribution
            .MapList<ListVillageBoxes, VillageBox>(
                "/boxes",
                (string region, [AsParameters] ListRequest list) =>
                    list.Of("village-boxes", (size, from) => new ListVillageBoxes(region, size, from))
            )
            .WithName("listVillageBoxes")
            .WithSummary("Boxes with their seals, as a phone keeps them for work without signal")
            .ProducesErrors(401, 403, 404, 413);
    }
}

/// <param name="Box">Code on the box's label.</param>
public sealed record LoadBoxBody(string Box);

/// <param name="TruckSeals">Serial numbers on the doors.</param>
public sealed record DepartTripBody(IReadOnlyList<string> TruckSeals);
