using System.Text.Json;
using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Production;
using Tepat.Application.Production.Sandbox;
using Tepat.Domain.Common;

namespace Tepat.Api.Endpoints;

public static class VendorEndpoints
{
    public static void MapVendorEvents(this RouteGroupBuilder api)
    {
        MapTemplate(api);
        api.MapPost("/vendor/events", Capture)
            .WithTags("Vendor")
            .WithName("captureEvents")
            .WithSummary("Report what a plant did: up to 10,000 events in one call")
            .WithDescription(
                "Order inside the batch is kept. The same id with the same content counts once; with other content it is refused with 409. "
                    + "As one JSON document, as NDJSON (an event a line) or as CSV from a template; the last two say `mode` in the address. "
                    + "`Content-Encoding: gzip` is understood, and `Accept-Encoding: gzip` answered. "
                    + "With a test key the same happens in the vendor's sandbox only: the answer has the header `Tepat-Sandbox: true`, and "
                    + "`sequence` is the sandbox's own count."
            )
            .WithMetadata(new RequestBodyLimit(Limits.BatchBytesMax))
            .Sends<CaptureEvents>()
            .Produces<VendorBatchResult>()
            .ProducesErrors(401, 403, 404, 409, 413, 415, 422, 429);
    }

    private static async Task<IResult> Capture(
        VendorBatchBody sent,
        string? mode,
        IRequestContext context,
        IMediator mediator,
        HttpContext http,
        CancellationToken ct
    )
    {
        if (!sent.Batch.IsSuccess)
        {
            return Problems.From(sent.Batch.Errors);
        }

        var body = sent.Batch.Value;
        if (body.Mode is not (null or VendorBatch.AllOrNothing or VendorBatch.Each))
        {
            return Problems.From([DomainError.Invalid("events.mode_unknown", "The mode is all-or-nothing or each.", "mode")]);
        }

        List<SentEvent> events = [.. (body.Events ?? []).Select(VendorEvent.Read)];
        var allOrNothing = body.Mode != VendorBatch.Each;
        var outcome = context.Caller.IsTest
            ? await mediator.Send(new TryEvents(allOrNothing, events), ct)
            : await mediator.Send(new CaptureEvents(allOrNothing, events), ct);
        http.Features.Set(new CaptureReport(body.Mode ?? VendorBatch.AllOrNothing, events, outcome.IsSuccess ? outcome.Value : null));
        return outcome.ToResult(result => Results.Ok(VendorBatchResult.Of(result)));
    }

    private static void MapTemplate(RouteGroupBuilder api) =>
        api.MapGet(
                "/vendor/events/template",
                async (
                    string type,
                    string? format,
                    IRequestContext context,
                    ITableWriter writer,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                {
                    var template = context.Caller.IsTest
                        ? await mediator.Send(new GetTrialTemplate(type), ct)
                        : await mediator.Send(new GetEventTemplate(type), ct);
                    return template.ToFile(format, writer);
                }
            )
            .WithTags("Vendor")
            .WithName("getEventTemplate")
            .WithSummary("A table to fill in a spreadsheet for one type of event, as CSV or XLSX")
            .WithDescription("Fill it, save it as CSV and send it to `POST /api/vendor/events` with `Content-Type: text/csv`.")
            .Sends<GetEventTemplate>()
            .ProducesTable()
            .ProducesErrors(400, 401, 403, 429);
}

/// <summary>A larger body than the API's usual limit, for this endpoint only.</summary>
public sealed record RequestBodyLimit(long? MaxRequestBodySize) : Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata;

/// <param name="Mode"><c>all-or-nothing</c> (default): one fault refuses the batch; <c>each</c>: faults are answered one by one.</param>
/// <param name="Events">At most 10,000, in the order in which they happened.</param>
public sealed record VendorBatch(string? Mode, IReadOnlyList<VendorEvent> Events)
{
    internal const string AllOrNothing = "all-or-nothing";
    internal const string Each = "each";
}

/// <param name="Id">The vendor's own id, at most 64 characters; a retry with the same id counts once.</param>
/// <param name="Type">For example <c>production.print-run-reported</c>; docs/vendor-integration.md lists all.</param>
/// <param name="Version">Version of the type: 1.</param>
/// <param name="OccurredAt">When it happened, RFC 3339.</param>
/// <param name="Data">Payload of the type; unknown fields are refused.</param>
public sealed record VendorEvent(string Id, string Type, int Version, DateTimeOffset OccurredAt, JsonElement Data)
{
    // A missing event has no id: the reader says so with its path, as of any other fault.
    internal static SentEvent Read(VendorEvent? sent) =>
        sent is null ? new("", "", 0, default, default) : new(sent.Id, sent.Type ?? "", sent.Version, sent.OccurredAt, sent.Data);
}

/// <summary>What became of each event, in the order sent.</summary>
public sealed record VendorBatchResult(int Accepted, int Duplicates, int Rejected, IReadOnlyList<VendorEventResult> Results)
{
    internal static VendorBatchResult Of(CaptureResult result) =>
        new(result.Accepted, result.Duplicates, result.Rejected, [.. result.Results.Select(VendorEventResult.Of)]);
}

/// <param name="Status"><c>accepted</c>, <c>duplicate</c> or <c>rejected</c>.</param>
/// <param name="Sequence">Place in the log.</param>
/// <param name="Problem">Why it was rejected.</param>
public sealed record VendorEventResult(string Id, EventStatus Status, long? Sequence, ProblemBody? Problem)
{
    internal static VendorEventResult Of(EventResult result) =>
        new(result.Id, result.Status, result.Sequence, result.Errors.Count == 0 ? null : Problems.Document(result.Errors));
}
