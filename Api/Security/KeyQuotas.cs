using System.Collections.Concurrent;
using System.Globalization;
using Tepat.Application.Identity;
using Tepat.Domain.Identity;

namespace Tepat.Api.Security;

/// <summary>
/// Counts each key's calls in windows of a minute, which begin with the first call. There are a few keys per vendor, so all are remembered.
/// </summary>
internal sealed class KeyQuotas(KeyLimits limits, TimeProvider time)
{
    private readonly ConcurrentDictionary<long, Window> windows = new();

    /// <summary>Takes one call of the key's minute and says what is left of it.</summary>
    public Quota Take(ApiKey key) => windows.GetOrAdd(key.Id, _ => new Window(time)).Take(limits.Of(key));

    private sealed class Window(TimeProvider time)
    {
        private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

        private readonly Lock gate = new();
        private long started = time.GetTimestamp();
        private int used;

        // The limit is asked for anew each time: an administrator may have changed it within the minute.
        public Quota Take(int limit)
        {
            lock (gate)
            {
                if (time.GetElapsedTime(started) >= Length)
                {
                    (started, used) = (time.GetTimestamp(), 0);
                }

                var isWithin = used < limit;
                used += isWithin ? 1 : 0;
                return new Quota(isWithin, limit, Math.Max(0, limit - used), Length - time.GetElapsedTime(started));
            }
        }
    }
}

/// <summary>What a key may still do in this minute.</summary>
/// <param name="Limit">Calls a minute.</param>
/// <param name="Reset">Until the next minute begins.</param>
internal sealed record Quota(bool IsWithin, int Limit, int Remaining, TimeSpan Reset)
{
    /// <summary>Whole seconds, rounded up: who waits that long is never early.</summary>
    public string ResetSeconds => Math.Ceiling(Reset.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
