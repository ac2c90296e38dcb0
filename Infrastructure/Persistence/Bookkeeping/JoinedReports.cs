using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>
/// Single events of one caller that wait for the books at the same time become one fold: the books are opened once and written once for all of
/// them, and each is accepted or refused for itself as if it had come alone. The first to come carries the others; nobody waits for more to come.
/// </summary>
internal sealed class JoinedReports
{
    /// <summary>Events carried together at most: what one of them costs to refuse stays small for its neighbours.</summary>
    internal const int EventsMax = 64;

    private readonly Lock gate = new();
    private readonly Dictionary<CallerKey, Joint> open = [];

    /// <summary>Has one event recorded, with whatever of the same caller joins it until <paramref name="fold"/> begins to work.</summary>
    /// <param name="fold">
    /// Records events, each for itself, in one transaction, after it asked for them; completes after the commit. It may ask more than once, when it must try again.
    /// </param>
    public async Task<Outcome<EventResult>> Record(
        Caller caller,
        IncomingEvent incoming,
        Func<Func<IReadOnlyList<IncomingEvent>>, Task<Outcome<IReadOnlyList<EventResult>>>> fold,
        CancellationToken ct
    )
    {
        var key = new CallerKey(caller.Source, caller.Scope);
        var (joint, place) = Join(key, incoming);
        if (place == 0)
        {
            await Carry(key, joint, fold);
        }

        // Whoever gives up waiting may find the event recorded: a retry under its id then counts as the duplicate it is.
        if (await joint.Done.Task.WaitAsync(ct) is { } done)
        {
            return done.Map(results => results[place]);
        }

        return (await fold(() => [incoming])).Map(results => results[0]);
    }

    private (Joint Joint, int Place) Join(CallerKey key, IncomingEvent incoming)
    {
        lock (gate)
        {
            if (!open.TryGetValue(key, out var joint) || joint.Events.Count == EventsMax)
            {
                open[key] = joint = new Joint();
            }

            joint.Events.Add(incoming);
            return (joint, joint.Events.Count - 1);
        }
    }

    private async Task Carry(
        CallerKey key,
        Joint joint,
        Func<Func<IReadOnlyList<IncomingEvent>>, Task<Outcome<IReadOnlyList<EventResult>>>> fold
    )
    {
        try
        {
            joint.Done.SetResult(await fold(() => Closed(key, joint)));
        }
        catch (Exception failure)
        {
            // What breaks on one event must not break its neighbours, so each is then tried alone.
            if (Closed(key, joint).Count == 1)
            {
                joint.Done.SetException(failure);
            }
            else
            {
                joint.Done.SetResult(null);
            }
        }
    }

    private List<IncomingEvent> Closed(CallerKey key, Joint joint)
    {
        lock (gate)
        {
            if (open.GetValueOrDefault(key) == joint)
            {
                open.Remove(key);
            }

            return joint.Events;
        }
    }

    private readonly record struct CallerKey(string Source, Scope Scope);

    private sealed class Joint
    {
        public List<IncomingEvent> Events { get; } = [];

        /// <summary>What became of the events in their order; null when each must be tried alone.</summary>
        public TaskCompletionSource<Outcome<IReadOnlyList<EventResult>>?> Done { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
