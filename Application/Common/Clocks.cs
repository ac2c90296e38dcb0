namespace Tepat.Application.Common;

/// <summary>
/// The time of the election's business: the server's clock plus a stored offset, so that a demo of October 2024 is not years late.
/// Security (sessions, lockout, keys) uses <see cref="TimeProvider"/> instead.
/// </summary>
public interface IBusinessClock
{
    DateTimeOffset Now { get; }
}

/// <summary>Times as they are stored: UTC microseconds since 1970.</summary>
public static class Microseconds
{
    public static long From(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / 10;

    public static long? From(DateTimeOffset? time) => time is { } known ? From(known) : null;

    public static DateTimeOffset ToTime(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * 10);

    public static DateTimeOffset? ToTime(long? microseconds) => microseconds is { } known ? ToTime(known) : null;
}
