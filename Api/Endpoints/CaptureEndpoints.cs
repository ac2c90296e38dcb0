using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Production;

namespace Tepat.Api.Endpoints;

/// <summary>What vendors' systems called, for whoever helps them.</summary>
public static class CaptureEndpoints
{
    public static void MapCaptures(this RouteGroupBuilder api)
    {
        var captures = api.MapGroup("/captures").WithTags("API keys");
        captures
            .MapList<ListCaptures, CaptureRow>(
                "",
                (
                    string? vendor,
                    string? @event,
                    string? code,
                    int? status,
                    DateTimeOffset? from,
                    DateTimeOffset? to,
                    [AsParameters] ListRequest list
                ) => list.Of("captures", (size, after) => new ListCaptures(vendor, @event, code, status, from, to, size, after))
            )
            .WithName("listCaptures")
            .WithSummary("Vendors' calls to report events, the latest first")
            .WithDescription(
                "Who called when, how many events were accepted, duplicate or rejected, and for which codes; never what was in them. "
                    + "Calls refused for their rate are not kept. Remembered for 90 days and 1,000,000 calls unless set otherwise."
            )
            .ProducesErrors(401, 403, 413);
        captures
            .MapGet(
                "/refusals",
                (string? vendor, DateTimeOffset? from, DateTimeOffset? to, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new ListCaptureRefusals(vendor, from, to), ct)
            )
            .WithName("listCaptureRefusals")
            .WithSummary("Why vendors' events are refused: codes with counts, the latest and a sample")
            .WithDescription("The 500 that came up most lately, by vendor and code.")
            .Sends<ListCaptureRefusals>()
            .Produces<IReadOnlyList<CaptureRefusalRow>>()
            .ProducesErrors(401, 403);
    }
}
