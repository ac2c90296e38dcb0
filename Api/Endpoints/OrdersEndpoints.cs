using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Procurement;

namespace Tepat.Api.Endpoints;

public static class OrdersEndpoints
{
    public static void MapOrders(this RouteGroupBuilder api)
    {
        var orders = api.MapGroup("/orders").WithTags("Procurement");
        MapReads(orders);
        MapHistory(orders);
        MapIssue(orders);
        orders
            .MapPost(
                "/{code}/proof",
                (string code, ProofBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new ApproveProof(code, body.ProofHash), ct)
            )
            .WithName("approveProof")
            .WithSummary("Approve the proof, named by the hash of its file (R9)")
            .Sends<ApproveProof>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }

    private static void MapReads(RouteGroupBuilder orders)
    {
        orders
            .MapList<ListOrders, OrderView>(
                "",
                (
                    string? region,
                    string? contest,
                    string? item,
                    string? plant,
                    string? contract,
                    string? status,
                    [AsParameters] ListRequest list
                ) => list.Of("orders", (size, from) => new ListOrders(region, contest, item, plant, contract, status, size, from))
            )
            .WithName("listOrders")
            .WithSummary("Orders with something for the caller's regions")
            .WithDescription("Prices are there for those who may read them, and absent otherwise.")
            .ProducesErrors(401, 403, 404, 413);
        orders
            .MapGet("/{code}", (string code, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetOrder(code), ct))
            .WithName("getOrder")
            .WithSummary("One order with destinations, plates, runs, verifications and invoices")
            .Sends<GetOrder>()
            .Produces<OrderDetail>()
            .ProducesErrors(401, 403, 404);
    }

    private static void MapHistory(RouteGroupBuilder orders) =>
        orders
            .MapList<GetOrderHistory, OrderEvent>(
                "/{code}/history",
                (string code, [AsParameters] ListRequest list) =>
                    list.Of($"{code}-history", (size, from) => new GetOrderHistory(code, size, from))
            )
            .WithName("getOrderHistory")
            .WithSummary("What happened to an order, from the log")
            .WithDescription("Cartons have histories of their own. Amounts are there for those who may read prices.")
            .ProducesErrors(401, 403, 404, 413);

    private static void MapIssue(RouteGroupBuilder orders)
    {
        orders
            .MapPost(
                "",
                async (IssueOrder body, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(body, ct)).ToResult(issued => Results.Created($"/api/orders/{issued.Code}", issued))
            )
            .WithName("issueOrder")
            .WithSummary("Issue an order with its quantities stated")
            .WithDescription(
                "Under a signed contract and its ceiling. An item is ordered once per contest and destination; more comes by replacement."
            )
            .Sends<IssueOrder>()
            .Produces<OrderIssued>(StatusCodes.Status201Created)
            .ProducesErrors(401, 403, 404, 409, 422);
        orders
            .MapPost(
                "/from-plan",
                async (IssueOrdersFromPlan body, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(body, ct)).ToResult(issued => Results.Created("/api/orders", issued))
            )
            .WithName("issueOrdersFromPlan")
            .WithSummary("Issue the orders of one item and contest from the approved plan")
            .WithDescription(
                "Quantities, regular, reserve and re-vote apart, are the plan's; one order for each plant, all of them or none."
            )
            .Sends<IssueOrdersFromPlan>()
            .Produces<OrdersIssued>(StatusCodes.Status201Created)
            .ProducesErrors(401, 403, 404, 409, 422);
    }
}

/// <param name="ProofHash">SHA-256 of the proof file, hexadecimal, lower case.</param>
public sealed record ProofBody(string ProofHash);
