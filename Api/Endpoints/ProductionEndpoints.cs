using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Procurement;
using Tepat.Application.Production;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Production;

namespace Tepat.Api.Endpoints;

/// <summary>What officers do at the plant, and lists of what the plant reported.</summary>
public static class ProductionEndpoints
{
    public static void MapProduction(this RouteGroupBuilder api)
    {
        var order = api.MapGroup("/orders/{code}").WithTags("Production");
        MapOfficers(order);
        MapDestruction(order);
        MapLists(api);
    }

    private static void MapOfficers(RouteGroupBuilder order)
    {
        order
            .MapPost(
                "/plates",
                (string code, PlatesBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new RegisterPlates(code, body.Plates), ct)
            )
            .WithName("registerPlates")
            .WithSummary("Register plates and films before use (R9)")
            .WithDescription("Printing may be reported once the proof is approved and a plate is registered.")
            .Sends<RegisterPlates>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        order
            .MapPost(
                "/plates/seal",
                (string code, SealBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new SealPlates(code, body.Seal, body.Witness), ct)
            )
            .WithName("sealPlates")
            .WithSummary("Seal all plates and films after use (R9); the order closes")
            .WithDescription("Refused until printer and KPU have verified the quantities.")
            .Sends<SealPlates>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        order
            .MapPost(
                "/verification",
                (string code, VerificationBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new ConfirmPrintQuantity(code, body.PrintedSheets), ct)
            )
            .WithName("confirmPrintQuantity")
            .WithSummary("Sign the printer's counts for KPU (R8)")
            .WithDescription("A signature of one's own. The number printed is repeated; it must be the number on the books.")
            .Sends<ConfirmPrintQuantity>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }

    private static void MapDestruction(RouteGroupBuilder order)
    {
        order
            .MapPost(
                "/plates/destruction",
                (string code, DestroyPlatesBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new DestroyPlates(code, body.Certificate, body.Method, body.Witnesses), ct)
            )
            .WithName("destroyPlates")
            .WithSummary("Destroy all sealed plates and films before witnesses (R9)")
            .Sends<DestroyPlates>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        order
            .MapPost(
                "/waste-destruction",
                (string code, DestroyWasteBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new DestroyWaste(code, body.Pool, body.WasteSheets, body.OverPrintSheets, body.Method, body.Witnesses), ct)
            )
            .WithName("destroyWaste")
            .WithSummary("Destroy waste and over-print at the plant before witnesses")
            .Sends<DestroyWaste>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }

    private static void MapLists(RouteGroupBuilder api)
    {
        api.MapList<ListPrintRuns, PrintRunView>(
                "/print-runs",
                (string? region, string? order, string? plant, [AsParameters] ListRequest list) =>
                    list.Of("print-runs", (size, from) => new ListPrintRuns(region, order, plant, size, from))
            )
            .WithTags("Production")
            .WithName("listPrintRuns")
            .WithSummary("Print runs, the latest first")
            .ProducesErrors(401, 403, 404, 413);
        api.MapList<ListInvoices, InvoiceView>(
                "/invoices",
                (string? region, string? order, string? contract, [AsParameters] ListRequest list) =>
                    list.Of("invoices", (size, from) => new ListInvoices(region, order, contract, size, from))
            )
            .WithTags("Procurement")
            .WithName("listInvoices")
            .WithSummary("Invoices, the latest first")
            .ProducesErrors(401, 403, 404, 413);
    }
}

/// <param name="Plates">At most 100; at least one must be a plate before printing may be reported.</param>
public sealed record PlatesBody(IReadOnlyList<PlateRegistration> Plates);

/// <param name="Seal">Number of the seal on the store.</param>
/// <param name="Witness">Office and name of the witness, as on the signed paper.</param>
public sealed record SealBody(string Seal, string Witness);

/// <param name="PrintedSheets">All sheets off the press: good, waste and over-print.</param>
public sealed record VerificationBody(long PrintedSheets);

/// <param name="Certificate">Number of the certificate of destruction.</param>
/// <param name="Witnesses">Office and name of each witness, as on the signed paper.</param>
public sealed record DestroyPlatesBody(string Certificate, string Method, IReadOnlyList<string> Witnesses);

/// <param name="Witnesses">Office and name of each witness, as on the signed paper.</param>
public sealed record DestroyWasteBody(Pool Pool, long WasteSheets, long OverPrintSheets, string Method, IReadOnlyList<string> Witnesses);
