using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Warehouse;

namespace Tepat.Api.Endpoints;

/// <summary>Blind counts of a warehouse, and what happened to it.</summary>
public static class StoreKeepingEndpoints
{
    public static void MapStoreKeeping(this RouteGroupBuilder api)
    {
        MapCounts(api.MapGroup("/stock-counts").WithTags("Warehouse"));
        MapIncidents(api.MapGroup("/storage-incidents").WithTags("Warehouse"));
    }

    private static void MapCounts(RouteGroupBuilder counts)
    {
        counts
            .MapList<ListStockCounts, StockCountRow>(
                "",
                (string? region, string? status, [AsParameters] ListRequest list) =>
                    list.Of("stock-counts", (size, from) => new ListStockCounts(region, status, size, from))
            )
            .WithName("listStockCounts")
            .WithSummary("Blind counts of the warehouses, newest first")
            .ProducesErrors(401, 403, 404, 413);
        counts
            .MapPost("", (OpenStockCount body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("openStockCount")
            .WithSummary("Begin a blind count of some stock of a warehouse")
            .Sends<OpenStockCount>()
            .Produces<OpenedStockCount>()
            .ProducesErrors(401, 403, 404, 409, 422);
        counts
            .MapGet("/{code}", (string code, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetStockCount(code), ct))
            .WithName("getStockCount")
            .WithSummary("One count; its numbers only once two persons agree")
            .Sends<GetStockCount>()
            .Produces<StockCountDetail>()
            .ProducesErrors(401, 403, 404);
        counts
            .MapPost(
                "/{code}/numbers",
                (string code, TakeStockCountBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new TakeStockCount(code, body.Quantities), ct)
            )
            .WithName("takeStockCount")
            .WithSummary("Give one person's numbers for a count")
            .WithDescription("One number for each line in their order. When the second person's numbers differ, a new round begins.")
            .Sends<TakeStockCount>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        counts
            .MapPost(
                "/{code}/posting",
                (string code, PostStockCountBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new PostStockCount(code, body.Reason), ct)
            )
            .WithName("postStockCount")
            .WithSummary("Post the difference between an agreed count and the books, by a person who did not count")
            .Sends<PostStockCount>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }

    private static void MapIncidents(RouteGroupBuilder incidents)
    {
        incidents
            .MapList<ListStorageIncidents, StorageIncidentView>(
                "",
                (string? region, [AsParameters] ListRequest list) =>
                    list.Of("storage-incidents", (size, from) => new ListStorageIncidents(region, size, from))
            )
            .WithName("listStorageIncidents")
            .WithSummary("Leaks, floods and the like in the warehouses, newest first")
            .ProducesErrors(401, 403, 404, 413);
        incidents
            .MapGet("/{code}", (string code, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetStorageIncident(code), ct))
            .WithName("getStorageIncident")
            .WithSummary("One storage incident: its cartons and where they stand now, and the goods that were lost")
            .Sends<GetStorageIncident>()
            .Produces<StorageIncidentDetail>()
            .ProducesErrors(401, 403, 404);
        incidents
            .MapPost("", (ReportStorageIncident body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("reportStorageIncident")
            .WithSummary("Record what water, fire or animals did to a warehouse")
            .Sends<ReportStorageIncident>()
            .Produces<ReportedIncident>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }
}

/// <param name="Quantities">One number for each line, in the order of the count's lines.</param>
public sealed record TakeStockCountBody(IReadOnlyList<long> Quantities);

public sealed record PostStockCountBody(string Reason);
