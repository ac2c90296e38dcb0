using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Warehouse;

namespace Tepat.Api.Endpoints;

public static class StockEndpoints
{
    public static void MapStock(this RouteGroupBuilder api)
    {
        MapReads(api.MapGroup("/stock").WithTags("Warehouse"));
        MapWrites(api.MapGroup("/stock").WithTags("Warehouse"));
        MapCartons(api.MapGroup("/cartons").WithTags("Warehouse"));
    }

    private static void MapReads(RouteGroupBuilder stock)
    {
        stock
            .MapList<ListStock, StockRow>(
                "",
                (
                    string? region,
                    string? item,
                    string? contest,
                    string? pool,
                    string? condition,
                    string? place,
                    [AsParameters] ListRequest list
                ) =>
                    list.Of(
                        "stock",
                        (size, from) => new ListStock(new StockFilter(region, item, contest, pool, condition, place), size, from)
                    )
            )
            .WithName("listStock")
            .WithSummary("What lies in the warehouses, item by item, beside what is required")
            .WithDescription("A figure that is being counted blind is left out for those who may count.")
            .ProducesErrors(401, 403, 404, 413);
        MapSums(stock);
        stock
            .MapList<ListStockMoves, StockMoveRow>(
                "/moves",
                (string region, string item, string? contest, string? condition, [AsParameters] ListRequest list) =>
                    list.Of("stock-card", (size, from) => new ListStockMoves(region, item, contest, condition, size, from))
            )
            .WithName("listStockMoves")
            .WithSummary("The stock card (kartu gudang) of one item in one region, newest first")
            .ProducesErrors(401, 403, 404, 413);
        stock
            .MapList<ListStockReceipts, StockReceiptView>(
                "/receipts",
                (string? region, [AsParameters] ListRequest list) =>
                    list.Of("stock-receipts", (size, from) => new ListStockReceipts(region, size, from))
            )
            .WithName("listStockReceipts")
            .WithSummary("Deliveries and first counts of goods other than print work, newest first")
            .ProducesErrors(401, 403, 404, 413);
    }

    private static void MapSums(RouteGroupBuilder stock)
    {
        stock
            .MapGet(
                "/totals",
                (
                    string? region,
                    string? item,
                    string? contest,
                    string? pool,
                    string? condition,
                    string? place,
                    IMediator mediator,
                    CancellationToken ct
                ) => mediator.Ask(new GetStockTotals(new StockFilter(region, item, contest, pool, condition, place)), ct)
            )
            .WithName("getStockTotals")
            .WithSummary("The same stock summed over warehouses and contests, a row for each item and pool")
            .Sends<GetStockTotals>()
            .Produces<IReadOnlyList<StockTotal>>()
            .ProducesErrors(401, 403, 404);
        stock
            .MapList<ListStockCartons, StockCartonRow>(
                "/cartons",
                (
                    string? region,
                    string? item,
                    string? contest,
                    string? pool,
                    string? place,
                    string? rack,
                    [AsParameters] ListRequest list
                ) => list.Of("stock-cartons", (size, from) => new ListStockCartons(region, item, contest, pool, place, rack, size, from))
            )
            .WithName("listStockCartons")
            .WithSummary("Cartons that stand in their own warehouse, with their racks")
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

public sealed record ClearCartonBody(string Reason);
