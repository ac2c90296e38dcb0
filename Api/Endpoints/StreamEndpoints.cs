using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Tepat.Api.Common;
using Tepat.Application.Audit;

namespace Tepat.Api.Endpoints;

public static class StreamEndpoints
{
    private static readonly TimeSpan ReconnectAfter = TimeSpan.FromSeconds(2);

    public static void MapStream(this RouteGroupBuilder api) =>
        api.MapGet("/stream", Follow)
            .WithTags("Audit")
            .WithName("followChanges")
            .WithSummary("Live changes in the caller's regions, as server-sent events")
            .WithDescription(
                """
                `event: change` says that something was recorded and to what; read the rest through the lists. `opened` comes first, `heartbeat`
                when nothing else did for 15 seconds, `resync` when more was missed than is told one by one: read anew what you show.

                The id of each event is its place in the log. After an interruption send the last one as `Last-Event-ID` (a browser's
                `EventSource` does so by itself) or as `after`. A stream ends after 15 minutes, or when its reader is too slow; then open the
                next one. One caller may have 6 open (429 `stream.too_many`).

                ```
                event: change
                id: 49501
                data: {"sequence":49501,"type":"shipments.carton-received","subject":"35.07-BUP-1003","region":"35.07"}
                ```
                """
            )
            .Sends<FollowChanges>()
            .Produces<ChangeMessage>(StatusCodes.Status200OK, "text/event-stream")
            .ProducesErrors(401, 403, 429);

    private static async Task<IResult> Follow(
        long? after,
        [FromHeader(Name = "Last-Event-ID")] long? lastEventId,
        HttpContext http,
        IHostApplicationLifetime program,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var outcome = await mediator.Send(new FollowChanges(lastEventId ?? after), ct);
        return outcome.ToResult(items =>
        {
            // A proxy that gathers the answer before it passes it on would make "live" a word.
            http.Response.Headers["X-Accel-Buffering"] = "no";
            return TypedResults.ServerSentEvents(Events(items, program.ApplicationStopping, ct));
        });
    }

    // A program that is told to stop does not wait for streams that would never end.
    private static async IAsyncEnumerable<SseItem<ChangeMessage>> Events(
        IAsyncEnumerable<FeedItem> items,
        CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping, ct);
        await foreach (var (signal, message) in items.WithCancellation(ended.Token))
        {
            yield return new SseItem<ChangeMessage>(message, Name(signal))
            {
                EventId = message.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ReconnectionInterval = signal == FeedSignal.Opened ? ReconnectAfter : null,
            };
        }
    }

    private static string Name(FeedSignal signal) =>
        signal switch
        {
            FeedSignal.Opened => "opened",
            FeedSignal.Resync => "resync",
            FeedSignal.Heartbeat => "heartbeat",
            _ => "change",
        };
}
