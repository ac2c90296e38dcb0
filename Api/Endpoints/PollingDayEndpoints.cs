using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Distribution;

namespace Tepat.Api.Endpoints;

/// <summary>Polling day: what stations used and lent one another, and the archive of what came back.</summary>
public static class PollingDayEndpoints
{
    public static void MapPollingDay(this RouteGroupBuilder api)
    {
        var distribution = api.MapGroup("/distribution").WithTags("Distribution");
        MapUsage(distribution);
        MapTransfers(distribution);
    }

    private static void MapUsage(RouteGroupBuilder distribution)
    {
        distribution
            .MapList<ListUsage, BoxUsage>(
                "/usage",
                (string? region, string? box, string? state, [AsParameters] ListRequest list) =>
                    list.Of("usage", (size, from) => new ListUsage(region, box, state, size, from))
            )
            .WithName("listUsage")
            .WithSummary("What stations used, spoiled and left over of their boxes, and the case of a difference")
            .ProducesErrors(400, 401, 403, 404, 413);
        distribution
            .MapPost("/usage", (ReportUsage body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("reportUsage")
            .WithSummary("Record what a station used, spoiled and left over, and the new seals")
            .WithDescription("What the three counts leave open is missing or unexplained, each with its case.")
            .Sends<ReportUsage>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        distribution
            .MapPost("/archive", (ArchiveBoxes body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("archiveBoxes")
            .WithSummary("Empty returned boxes into the archive of their regency")
            .Sends<ArchiveBoxes>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }

    private static void MapTransfers(RouteGroupBuilder distribution)
    {
        distribution
            .MapList<ListTransfers, TransferRow>(
                "/transfers",
                (string? region, [AsParameters] ListRequest list) =>
                    list.Of("transfers", (size, from) => new ListTransfers(region, size, from))
            )
            .WithName("listTransfers")
            .WithSummary("Sheets that stations gave to one another, with both signatures, newest first")
            .ProducesErrors(401, 403, 404, 413);
        distribution
            .MapPost("/transfers", (TransferSheets body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("transferSheets")
            .WithSummary("Record sheets that one station gave to another on polling day")
            .WithDescription("Both heads of KPPS sign. Refused while one of the two boxes is not at its station.")
            .Sends<TransferSheets>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }
}
