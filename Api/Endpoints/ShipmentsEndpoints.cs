using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Shipments;
using Tepat.Domain.Shipments;

namespace Tepat.Api.Endpoints;

public static class ShipmentsEndpoints
{
    public static void MapShipments(this RouteGroupBuilder api)
    {
        var shipments = api.MapGroup("/shipments").WithTags("Shipments");
        MapReads(shipments);
        MapReceipt(shipments);
        MapCases(api.MapGroup("/cases").WithTags("Shipments"));
        MapReplacements(api.MapGroup("/replacements").WithTags("Shipments"));
        MapCartons(api.MapGroup("/cartons").WithTags("Shipments"));
    }

    private static void MapCartons(RouteGroupBuilder cartons)
    {
        cartons
            .MapList<ListCartons, CartonRow>(
                "",
                (string? shipment, string? region, string? place, string? finding, [AsParameters] ListRequest list) =>
                    list.Of("cartons", (size, from) => new ListCartons(shipment, region, place, finding, size, from))
            )
            .WithName("listCartons")
            .WithSummary("Cartons of a shipment, or meant for a region wherever they stand")
            .WithDescription("Those of a shipment a vendor's test key reads as its sandbox sees them, and only those.")
            .ProducesErrors(401, 403, 404, 413)
            .ReadsSandbox("shipment");
        cartons
            .MapGet("/{code}", (string code, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetCarton(code), ct))
            .WithName("getCarton")
            .WithSummary("One carton with its shipments and cases")
            .WithDescription(
                "Who found a carton of another region among what arrived sees its code and destination, no more. "
                    + "A vendor's test key reads it as its sandbox sees it."
            )
            .Sends<GetCarton>()
            .Produces<CartonDetail>()
            .ProducesErrors(401, 403, 404)
            .ReadsSandbox();
    }

    private static void MapReads(RouteGroupBuilder shipments)
    {
        shipments
            .MapList<ListShipments, ShipmentRow>(
                "",
                (string? region, string? status, bool? late, [AsParameters] ListRequest list) =>
                    list.Of("shipments", (size, from) => new ListShipments(region, status, late, size, from))
            )
            .WithName("listShipments")
            .WithSummary("Shipments to and from the caller's regions")
            .ProducesErrors(401, 403, 404, 413);
        shipments
            .MapGet("/{code}", (string code, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetShipment(code), ct))
            .WithName("getShipment")
            .WithSummary("One shipment with its way, contents and cases")
            .WithDescription("A vendor's test key reads it as its sandbox sees it.")
            .Sends<GetShipment>()
            .Produces<ShipmentDetail>()
            .ProducesErrors(401, 403, 404)
            .ReadsSandbox();
        shipments
            .MapGet(
                "/{code}/papers",
                (string code, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetShipmentPapers(code), ct)
            )
            .WithName("getShipmentPapers")
            .WithSummary("What a shipment's delivery note and receipt slip are known by")
            .WithDescription("A hash over the facts of each paper: a print that bears another was not made of what is recorded now.")
            .Sends<GetShipmentPapers>()
            .Produces<ShipmentPapers>()
            .ProducesErrors(401, 403, 404);
        shipments
            .MapPost("", (DispatchOnward body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("dispatchOnward")
            .WithSummary("Send on cartons in quarantine to the region they are for")
            .Sends<DispatchOnward>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }

    private static void MapReceipt(RouteGroupBuilder shipments)
    {
        shipments
            .MapPost(
                "/{code}/receipt",
                (string code, OpenReceiptBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new OpenReceipt(code, body.Witness), ct)
            )
            .WithName("openReceipt")
            .WithSummary("Begin to receive a shipment before a witness")
            .Sends<OpenReceipt>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        shipments
            .MapPost(
                "/{code}/cartons",
                (string code, ReceiveCartonBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new ReceiveCarton(code, body.Carton, body.Finding, body.CountedSheets, body.Remark), ct)
            )
            .WithName("receiveCarton")
            .WithSummary("Record one carton as it was found on arrival")
            .WithDescription("A carton of another region is put aside and opens a case; a count that differs opens a case.")
            .Sends<ReceiveCarton>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        shipments
            .MapPost(
                "/{code}/cartons/{carton}/undo",
                (string code, string carton, UndoScanBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new UndoScan(code, carton, body.Reason), ct)
            )
            .WithName("undoScan")
            .WithSummary("Undo a scan that was a mistake, while the receipt is open")
            .WithDescription("The exact reversal; scan and reversal both stay in the log, cases that the scan opened are closed.")
            .Sends<UndoScan>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        shipments
            .MapPost(
                "/{code}/receipt/close",
                (string code, CloseReceiptBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new CloseReceipt(code, body.NotArrivedCartons), ct)
            )
            .WithName("closeReceipt")
            .WithSummary("Close the receipt and number its slip (BTTB)")
            .Sends<CloseReceipt>()
            .Produces<ClosedReceipt>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }

    private static void MapCases(RouteGroupBuilder cases)
    {
        cases
            .MapList<ListCases, CaseRow>(
                "",
                (string? region, string? kind, string? status, string? shipment, string? trip, [AsParameters] ListRequest list) =>
                    list.Of("cases", (size, from) => new ListCases(region, kind, status, shipment, size, from, trip))
            )
            .WithName("listCases")
            .WithSummary("Discrepancies that somebody must close")
            .ProducesErrors(401, 403, 404, 413);
        cases
            .MapGet("/{code}", (string code, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetCase(code), ct))
            .WithName("getCase")
            .WithSummary("One discrepancy")
            .Sends<GetCase>()
            .Produces<CaseRow>()
            .ProducesErrors(401, 403, 404);
        cases
            .MapPost(
                "/{code}/resolution",
                (string code, ResolveCaseBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new ResolveCase(code, body.Carton, body.Resolution, body.Reason), ct)
            )
            .WithName("resolveCase")
            .WithSummary("Close a case with a reason")
            .Sends<ResolveCase>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }

    private static void MapReplacements(RouteGroupBuilder replacements)
    {
        replacements
            .MapList<ListReplacements, ReplacementRow>(
                "",
                (string? region, string? status, [AsParameters] ListRequest list) =>
                    list.Of("replacements", (size, from) => new ListReplacements(region, status, size, from))
            )
            .WithName("listReplacements")
            .WithSummary("Requests for replacement sheets")
            .ProducesErrors(401, 403, 404, 413);
        replacements
            .MapGet("/need", (string region, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetReplacementNeed(region), ct))
            .WithName("getReplacementNeed")
            .WithSummary("How many sheets may be requested: required minus good")
            .Sends<GetReplacementNeed>()
            .Produces<IReadOnlyList<ReplacementNeed>>()
            .ProducesErrors(401, 403, 404);
        replacements
            .MapPost("", (RequestReplacement body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("requestReplacement")
            .WithSummary("Ask the province to replace damaged or missing sheets")
            .Sends<RequestReplacement>()
            .Produces<RequestedReplacement>()
            .ProducesErrors(401, 403, 404, 409, 422);
        replacements
            .MapPost(
                "/{code}/decision",
                (string code, DecideReplacementBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new DecideReplacement(code, body.Order, body.IsApproved, body.Reason), ct)
            )
            .WithName("decideReplacement")
            .WithSummary("Approve or reject a replacement request")
            .Sends<DecideReplacement>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }
}

/// <param name="Witness">Office and name of the witness, as on the signed paper.</param>
public sealed record OpenReceiptBody(string Witness);

/// <param name="Carton">Code on the carton's label.</param>
/// <param name="Finding"><c>sealed</c>, <c>counted</c> or <c>sealBroken</c>.</param>
/// <param name="CountedSheets">Needed unless sealed.</param>
public sealed record ReceiveCartonBody(string Carton, CartonFinding Finding, long? CountedSheets, string? Remark);

/// <param name="Reason">Why the scan was a mistake, at least 10 letters.</param>
public sealed record UndoScanBody(string Reason);

/// <param name="NotArrivedCartons">How many cartons the receiver says have not come.</param>
public sealed record CloseReceiptBody(int NotArrivedCartons);

/// <param name="Carton">The carton the case is about, when it is found or lost.</param>
public sealed record ResolveCaseBody(string? Carton, CaseResolution Resolution, string Reason);

/// <param name="Order">The order the request is about, as a check.</param>
/// <param name="Reason">Needed for a rejection.</param>
public sealed record DecideReplacementBody(string Order, bool IsApproved, string? Reason);
