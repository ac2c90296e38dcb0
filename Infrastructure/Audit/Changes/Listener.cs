using System.Threading.Channels;
using Tepat.Application.Audit;
using Tepat.Application.Common;
using Tepat.Domain.Common;

namespace Tepat.Infrastructure.Audit.Changes;

/// <summary>One open stream: what concerns its caller waits here until it is sent.</summary>
internal sealed class Listener(Caller caller, long startsAfter)
{
    private readonly Channel<FeedItem> waiting = Channel.CreateBounded<FeedItem>(
        new BoundedChannelOptions(Limits.StreamWaitingChangesMax) { SingleReader = true }
    );

    public string Source => caller.Source;

    public Scope Scope => caller.Scope;

    /// <summary>The place in the log after which it is told everything.</summary>
    public long StartsAfter => startsAfter;

    /// <summary>The items as they come; completes for a listener that is too slow and for one that has left.</summary>
    public ChannelReader<FeedItem> Items => waiting.Reader;

    public void Tell(IReadOnlyList<RecordedChange> changes)
    {
        foreach (var message in changes.Select(change => change.For(Scope)).OfType<ChangeMessage>())
        {
            Offer(new FeedItem(FeedSignal.Change, message));
        }
    }

    public void Beat(long sequence) => Offer(new FeedItem(FeedSignal.Heartbeat, new ChangeMessage(sequence)));

    public void End() => waiting.Writer.TryComplete();

    // Nobody waits for one slow listener: its stream ends after what waits for it, and its next one goes on from there.
    private void Offer(FeedItem item)
    {
        if (!waiting.Writer.TryWrite(item))
        {
            waiting.Writer.TryComplete();
        }
    }
}
