using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Audit.Changes;

/// <summary>
/// The one follower of the log in this process. It looks when this process commits, and now and then for what other copies recorded,
/// but only while somebody listens; what it reads it tells every listener whom it concerns.
/// </summary>
public sealed partial class ChangeFeed(IServiceScopeFactory scopes, CommitSignal committed, TimeProvider time, ILogger<ChangeFeed> logger)
    : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly HashSet<Listener> listeners = [];
    private CancellationTokenSource? following;
    private long position;

    /// <summary>Whether the log is being followed: only while somebody listens.</summary>
    public bool IsFollowing => following is not null;

    /// <summary>Opens a stream for the caller, or refuses one too many.</summary>
    internal async Task<Outcome<Listener>> Join(Caller caller, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            if (listeners.Count >= Limits.StreamsMax || listeners.Count(one => one.Source == caller.Source) >= Limits.StreamsPerCallerMax)
            {
                return TooMany;
            }

            if (listeners.Count == 0)
            {
                position = await Read(reader => reader.Head(ct));
                following = new CancellationTokenSource();
                _ = Follow(following.Token);
            }

            var listener = new Listener(caller, position);
            listeners.Add(listener);
            return listener;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Closes a stream; with the last one the following ends. Leaving twice is leaving once.</summary>
    internal async Task Leave(Listener listener)
    {
        listener.End();
        await gate.WaitAsync(CancellationToken.None);
        try
        {
            if (listeners.Remove(listener) && listeners.Count == 0)
            {
                Stop();
            }
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        Stop();
        gate.Dispose();
    }

    private void Stop()
    {
        following?.Cancel();
        following?.Dispose();
        following = null;
    }

    private async Task Follow(CancellationToken ct)
    {
        var wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        void Wake() => wake.Writer.TryWrite(true);
        committed.Committed += Wake;
        await using var timer = time.CreateTimer(_ => Wake(), null, Limits.StreamLookEvery, Limits.StreamLookEvery);
        var lastBeat = time.GetTimestamp();
        Wake();
        try
        {
            while (await wake.Reader.WaitToReadAsync(ct))
            {
                wake.Reader.TryRead(out _);
                await Look(ct);
                if (time.GetElapsedTime(lastBeat) >= Limits.StreamSilenceMax)
                {
                    lastBeat = time.GetTimestamp();
                    await Tell(listener => listener.Beat(position), ct);
                }
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The last listener has left.
        }
        finally
        {
            committed.Committed -= Wake;
        }
    }

    private async Task Look(CancellationToken ct)
    {
        try
        {
            var head = await Read(reader => reader.Head(ct));
            while (position < head && !ct.IsCancellationRequested)
            {
                var changes = await Read(reader => reader.Next(position, head, ct));
                await Tell(listener => listener.Tell(changes), ct, changes.Count == 0 ? head : changes[^1].Sequence);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The place is kept: the next look goes on from there, and listeners notice the silence.
            NotRead(logger, failure);
        }
    }

    private async Task Tell(Action<Listener> tell, CancellationToken ct, long? newPosition = null)
    {
        await gate.WaitAsync(ct);
        try
        {
            foreach (var listener in listeners)
            {
                tell(listener);
            }

            position = newPosition ?? position;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<T> Read<T>(Func<ChangeReader, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ChangeReader>());
    }

    private static readonly DomainError TooMany = new(
        "stream.too_many",
        "Too many live streams are open; close one or wait.",
        ErrorKind.TooMany
    );

    [LoggerMessage(Level = LogLevel.Warning, Message = "The log could not be followed; it is tried again.")]
    private static partial void NotRead(ILogger logger, Exception failure);
}
