using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Audit;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Audit;

namespace Tepat.Api.Endpoints;

public static class AuditEndpoints
{
    public static void MapAudit(this RouteGroupBuilder api)
    {
        MapJournal(api.MapGroup("/events").WithTags("Audit"));
        MapAdjustments(api.MapGroup("/adjustments").WithTags("Audit"));
    }

    private static void MapJournal(RouteGroupBuilder events)
    {
        events
            .MapList<ListEvents, JournalRow>(
                "",
                (
                    string? subject,
                    string? region,
                    string? type,
                    DateTimeOffset? from,
                    DateTimeOffset? to,
                    [AsParameters] ListRequest list
                ) => list.Of("events", (size, after) => new ListEvents(subject, region, type, from, to, size, after))
            )
            .WithName("listEvents")
            .WithSummary("The journal: what was recorded, the latest first, with what took it back")
            .ProducesErrors(401, 403, 404, 413);
        events
            .MapPost(
                "/{sequence}/correction",
                (long sequence, CorrectEventBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new CorrectEvent(sequence, body.Reason), ct)
            )
            .WithName("correctEvent")
            .WithSummary("Take an event back exactly, with a reason")
            .WithDescription(
                "Event and correction both stay in the log and point at each other. Refused when a later event in force moved the same "
                    + "carton or when the sheets have gone on: the fact `remedy` says what is possible, `laterFirst` (take back the later event "
                    + "before) or `adjustment` (propose one, for a second officer to sign)."
            )
            .Sends<CorrectEvent>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
        events
            .MapPost(
                "/{sequence}/adjustments",
                (long sequence, ProposeAdjustmentBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new ProposeAdjustment(sequence, body.From, body.To, body.QuantitySheets, body.Reason), ct)
            )
            .WithName("proposeAdjustment")
            .WithSummary("Sign for an adjustment that mends an event which cannot be taken back")
            .WithDescription("Nothing moves before another officer signs it too.")
            .Sends<ProposeAdjustment>()
            .Produces<ProposedAdjustment>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }

    private static void MapAdjustments(RouteGroupBuilder adjustments)
    {
        adjustments
            .MapList<ListAdjustments, AdjustmentView>(
                "",
                (string? region, string? status, [AsParameters] ListRequest list) =>
                    list.Of("adjustments", (size, from) => new ListAdjustments(region, status, size, from))
            )
            .WithName("listAdjustments")
            .WithSummary("Adjustments that wait for a second signature or were decided")
            .ProducesErrors(401, 403, 404, 413);
        adjustments
            .MapPost(
                "/{code}/decision",
                (string code, DecideAdjustmentBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new DecideAdjustment(code, body.IsApproved, body.Reason), ct)
            )
            .WithName("decideAdjustment")
            .WithSummary("Sign an adjustment as the second officer, or reject it with a reason")
            .Sends<DecideAdjustment>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
    }
}

/// <param name="Reason">Why the event should not stand, at least 10 letters.</param>
public sealed record CorrectEventBody(string Reason);

/// <param name="From">Where the sheets stand now: <c>good</c>, <c>damaged</c>, <c>missing</c> or <c>unexplained</c>.</param>
/// <param name="To">Where they should stand.</param>
public sealed record ProposeAdjustmentBody(AdjustedState From, AdjustedState To, long QuantitySheets, string Reason);

/// <param name="Reason">Needed for a rejection.</param>
public sealed record DecideAdjustmentBody(bool IsApproved, string? Reason);
