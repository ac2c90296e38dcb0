using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Common;
using Tepat.Application.Procurement;
using Tepat.Application.Shipments;

namespace Tepat.Api.Endpoints;

/// <summary>What a vendor needs to know: its own orders and the replacements it has to make.</summary>
public static class VendorReadsEndpoints
{
    public static void MapVendorReads(this RouteGroupBuilder api)
    {
        var vendor = api.MapGroup("/vendor").WithTags("Vendor");
        vendor
            .MapGet(
                "/orders",
                (
                    string? plant,
                    string? status,
                    int? limit,
                    string? cursor,
                    string? format,
                    ITableWriter writer,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                    mediator.List(
                        "orders",
                        (size, from) => new ListVendorOrders(plant, status, size, from),
                        new ListAs(limit, cursor, format, writer),
                        ct
                    )
            )
            .WithName("listVendorOrders")
            .WithSummary("The vendor's own orders with what is left to print, pack and ship")
            .Sends<ListVendorOrders>()
            .ProducesList<OrderView>()
            .ProducesErrors(401, 403, 413, 429);
        vendor
            .MapGet("/orders/{code}", (string code, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetVendorOrder(code), ct))
            .WithName("getVendorOrder")
            .WithSummary("One of the vendor's own orders with its destinations")
            .WithDescription("With a test key, as the vendor's sandbox sees it: the answer has the header `Tepat-Sandbox: true`.")
            .Sends<GetVendorOrder>()
            .Produces<OrderDetail>()
            .ProducesErrors(401, 403, 404, 429)
            .ReadsSandbox();
        vendor
            .MapGet(
                "/replacements",
                (int? limit, string? cursor, string? format, ITableWriter writer, IMediator mediator, CancellationToken ct) =>
                    mediator.List(
                        "replacements",
                        (size, from) => new ListVendorReplacements(size, from),
                        new ListAs(limit, cursor, format, writer),
                        ct
                    )
            )
            .WithName("listVendorReplacements")
            .WithSummary("Approved replacements that the vendor has to make")
            .Sends<ListVendorReplacements>()
            .ProducesList<ReplacementRow>()
            .ProducesErrors(401, 403, 413, 429);
    }
}
