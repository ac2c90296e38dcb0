using System.Globalization;
using Tepat.Application.Common;

namespace Tepat.Infrastructure.Common;

/// <summary>The server's clock plus an offset that is stored with the data, so that a demo stays in its own weeks.</summary>
public sealed class BusinessClock(TimeProvider time) : IBusinessClock
{
    /// <summary>Name of the setting that holds the offset in microseconds.</summary>
    public const string OffsetSetting = "clock.offset-microseconds";

    private long offsetMicroseconds;

    public DateTimeOffset Now => time.GetUtcNow().AddTicks(Interlocked.Read(ref offsetMicroseconds) * 10);

    /// <summary>Takes the stored offset, or one that the seeding is about to store.</summary>
    public void Shift(long microseconds) => Interlocked.Exchange(ref offsetMicroseconds, microseconds);

    public void Shift(string? storedOffset) => Shift(storedOffset is null ? 0 : long.Parse(storedOffset, CultureInfo.InvariantCulture));
}
