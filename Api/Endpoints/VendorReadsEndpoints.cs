using MediatR;
using Tepat.Api.Common;
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
            .MapList<ListVendorOrders, OrderView>(
                "/orders",
                (string? plant, string? status, [AsParameters] ListRequest list) =>
                    list.Of("orders", (size, from) => new ListVendorOrders(plant, status, size, from))
            )
            .WithName("listVendorOrders")
            .WithSummary("The vendor's own orders with what is left to print, pack and ship")
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
            .MapList<ListVendorReplacements, ReplacementRow>(
                "/replacements",
                ([AsParameters] ListRequest list) => list.Of("replacements", (size, from) => new ListVendorReplacements(size, from))
            )
            .WithName("listVendorReplacements")
            .WithSummary("Approved replacements that the vendor has to make")
            .ProducesErrors(401, 403, 413, 429);
    }
}
