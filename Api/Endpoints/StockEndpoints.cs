using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Warehouse;

namespace Tepat.Api.Endpoints;

public static class StockEndpoints
{
    public static void MapStock(this RouteGroupBuilder api)
    {
        MapReads(api.MapGroup("/stock").WithTags("Warehouse"));
        MapWrites(api.MapGroup("/stock").WithTags("Warehouse"));
        MapCounts(api.MapGroup("/stock-counts").WithTags("Warehouse"));
        MapIncidents(api.MapGroup("/storage-incidents").WithTags("Warehouse"));
        MapCartons(api.MapGroup("/cartons").WithTags("Warehouse"));
    }

    private static void MapReads(RouteGroupBuilder stock)
    {
        stock
            .MapGet(
                "",
                (
                    string? region,
                    string? item,
                    int? limit,
                    string? cursor,
                    string? format,
                    ITableWriter writer,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                    mediator.List(
                        "stock",
                        (size, from) => new ListStock(region, item, size, from),
                        new ListAs(limit, cursor, format, writer),
                        ct
                    )
            )
            .WithName("listStock")
            .WithSummary("What lies in the warehouses, item by item, beside what is required")
            .Sends<ListStock>()
            .ProducesList<StockRow>()
            .ProducesErrors(401, 403, 404, 413);
        stock
            .MapGet(
                "/moves",
                (
                    string region,
                    string item,
                    string? contest,
                    string? condition,
                    int? limit,
                    string? cursor,
                    string? format,
                    ITableWriter writer,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                    mediator.List(
                        "stock-card",
                        (size, from) => new ListStockMoves(region, item, contest, condition, size, from),
                        new ListAs(limit, cursor, format, writer),
                        ct
                    )
            )
            .WithName("listStockMoves")
            .WithSummary("The stock card (kartu gudang) of one item in one region, newest first")
            .Sends<ListStockMoves>()
            .ProducesList<StockMoveRow>()
            .ProducesErrors(401, 403, 404, 413);
        stock
            .MapGet(
                "/receipts",
                (
                    string? region,
                    int? limit,
                    string? cursor,
                    string? format,
                    ITableWriter writer,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                    mediator.List(
                        "stock-receipts",
                        (size, from) => new ListStockReceipts(region, size, from),
                        new ListAs(limit, cursor, format, writer),
                        ct
                    )
            )
            .WithName("listStockReceipts")
            .WithSummary("Deliveries and first counts of goods other than print work, newest first")
            .Sends<ListStockReceipts>()
            .ProducesList<StockReceiptView>()
            .ProducesErrors(401, 403, 404, 413);
    }

    private static void MapWrites(RouteGroupBuilder stock)
    {
        stock
            .MapPost("/receipts", (ReceiveStock body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("receiveStock")
            .WithSummary("Record goods that came into a warehouse, counted and graded")
            .WithDescription("A count that differs from the document opens a case; ballots and tactile guides come by carton instead.")
            .Sends<ReceiveStock>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        stock
            .MapPost("/regradings", (RegradeStock body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("regradeStock")
            .WithSummary("Move equipment from one condition to another, with the reason")
            .Sends<RegradeStock>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }

    private static void MapCounts(RouteGroupBuilder counts)
    {
        counts
            .MapGet(
                "",
                (
                    string? region,
                    string? status,
                    int? limit,
                    string? cursor,
                    string? format,
                    ITableWriter writer,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                    mediator.List(
                        "stock-counts",
                        (size, from) => new ListStockCounts(region, status, size, from),
                        new ListAs(limit, cursor, format, writer),
                        ct
                    )
            )
            .WithName("listStockCounts")
            .WithSummary("Blind counts of the warehouses, newest first")
            .Sends<ListStockCounts>()
            .ProducesList<StockCountRow>()
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
            .MapGet(
                "",
                (
                    string? region,
                    int? limit,
                    string? cursor,
                    string? format,
                    ITableWriter writer,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                    mediator.List(
                        "storage-incidents",
                        (size, from) => new ListStorageIncidents(region, size, from),
                        new ListAs(limit, cursor, format, writer),
                        ct
                    )
            )
            .WithName("listStorageIncidents")
            .WithSummary("Leaks, floods and the like in the warehouses, newest first")
            .Sends<ListStorageIncidents>()
            .ProducesList<StorageIncidentView>()
            .ProducesErrors(401, 403, 404, 413);
        incidents
            .MapPost("", (ReportStorageIncident body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("reportStorageIncident")
            .WithSummary("Record what water, fire or animals did to a warehouse")
            .Sends<ReportStorageIncident>()
            .Produces<ReportedIncident>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }

    private static void MapCartons(RouteGroupBuilder cartons)
    {
        cartons
            .MapPost("/racks", (ShelveCartons body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("shelveCartons")
            .WithSummary("Say on which rack of the warehouse cartons stand")
            .Sends<ShelveCartons>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        cartons
            .MapPost(
                "/{code}/clearance",
                (string code, ClearCartonBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new ClearCarton(code, body.Reason), ct)
            )
            .WithName("clearCarton")
            .WithSummary("Say that a carton which was set aside in its own warehouse may be sorted")
            .Sends<ClearCarton>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }
}

/// <param name="Quantities">One number for each line, in the order of the count's lines.</param>
public sealed record TakeStockCountBody(IReadOnlyList<long> Quantities);

public sealed record PostStockCountBody(string Reason);

public sealed record ClearCartonBody(string Reason);
