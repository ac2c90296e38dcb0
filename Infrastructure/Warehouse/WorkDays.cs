using Tepat.Application.Common;
using Tepat.Application.Planning;

namespace Tepat.Infrastructure.Warehouse;

/// <summary>Tells the days of the work: a day begins at midnight where the election is held, not in Greenwich.</summary>
internal sealed class WorkDays(IPollingDays election, IBusinessClock clock)
{
    public async Task<WorkCalendar> Calendar(CancellationToken ct)
    {
        var zone = await election.Zone(ct);
        return new WorkCalendar(zone.GetUtcOffset(clock.Now).Ticks / TimeSpan.TicksPerMicrosecond, Microseconds.From(clock.Now));
    }
}

/// <summary>Days as statements count them: whole days since 1970, local time.</summary>
/// <param name="Offset">Local time minus UTC in microseconds.</param>
internal sealed record WorkCalendar(long Offset, long Now)
{
    /// <summary>Microseconds of a day.</summary>
    public const long DayLength = 86_400_000_000;

    /// <summary>Days of work that a pace is taken from.</summary>
    private const int PaceDays = 3;

    public long Today => (Now + Offset) / DayLength;

    public static DateOnly DayOf(long number) => DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays((int)number);

    public static long NumberOf(DateOnly day) => day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>First moment of a day, as it is stored.</summary>
    public long Begins(long number) => (number * DayLength) - Offset;

    /// <summary>Sheets a day over the last days of work before today; the running day says nothing yet. Null when there is none.</summary>
    public long? Pace(IEnumerable<(long Day, long Sheets)> work)
    {
        var last = work.Where(day => day.Day < Today && day.Sheets > 0).OrderByDescending(day => day.Day).Take(PaceDays).ToList();
        return last.Count == 0 ? null : last.Sum(day => day.Sheets) / last.Count;
    }

    /// <summary>The day on which what is left will be done; today counts as a whole day of work.</summary>
    public DateOnly? Forecast(long left, long doneToday, long? pace)
    {
        if (left == 0 || pace is not > 0)
        {
            return null;
        }

        var days = (left + doneToday + pace.Value - 1) / pace.Value;
        return DayOf(Today + Math.Max(1, days) - 1);
    }
}
