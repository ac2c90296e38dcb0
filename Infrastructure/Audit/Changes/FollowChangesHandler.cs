using System.Runtime.CompilerServices;
using Tepat.Application.Audit;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Audit.Changes;

internal sealed class FollowChangesHandler(
    IRequestContext context,
    ChangeFeed feed,
    ChangeReader reader,
    DbSession session,
    TimeProvider time
) : IQueryHandler<FollowChanges, IAsyncEnumerable<FeedItem>>
{
    public async Task<Outcome<IAsyncEnumerable<FeedItem>>> Handle(FollowChanges query, CancellationToken ct)
    {
        var joined = await feed.Join(context.Caller, ct);
        return joined.Map(listener => Items(listener, query.After, ct));
    }

    private async IAsyncEnumerable<FeedItem> Items(Listener listener, long? after, [EnumeratorCancellation] CancellationToken ct)
    {
        using var lifetime = new CancellationTokenSource(Limits.StreamTimeMax, time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct, lifetime.Token);
        try
        {
            var start = listener.StartsAfter;
            yield return new FeedItem(FeedSignal.Opened, new ChangeMessage(after is { } place ? Math.Min(place, start) : start));
            await foreach (var missed in Missed(listener, after ?? start, ct))
            {
                yield return missed;
            }

            await session.CloseReading();
            await foreach (var item in UntilEnded(listener, ended.Token))
            {
                yield return item;
            }
        }
        finally
        {
            await feed.Leave(listener);
        }
    }

    private async IAsyncEnumerable<FeedItem> Missed(Listener listener, long after, [EnumeratorCancellation] CancellationToken ct)
    {
        var start = listener.StartsAfter;
        if (after == start)
        {
            yield break;
        }

        // A place that the log has not reached belongs to another database.
        if (after > start || start - after > Limits.StreamMissedChangesMax)
        {
            yield return new FeedItem(FeedSignal.Resync, new ChangeMessage(start));
            yield break;
        }

        while (after < start && await reader.Next(after, start, ct) is { Count: > 0 } changes)
        {
            foreach (var message in changes.Select(change => change.For(listener.Scope)).OfType<ChangeMessage>())
            {
                yield return new FeedItem(FeedSignal.Change, message);
            }

            after = changes[^1].Sequence;
        }
    }

    private static async IAsyncEnumerable<FeedItem> UntilEnded(Listener listener, [EnumeratorCancellation] CancellationToken ct)
    {
        while (await HasMore(listener, ct))
        {
            while (listener.Items.TryRead(out var item))
            {
                yield return item;
            }
        }
    }

    private static async Task<bool> HasMore(Listener listener, CancellationToken ct)
    {
        try
        {
            return await listener.Items.WaitToReadAsync(ct);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
