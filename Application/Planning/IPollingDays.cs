namespace Tepat.Application.Planning;

/// <summary>When elections are, for slices that only need the day.</summary>
public interface IPollingDays
{
    /// <summary>Polling day of the latest election that is known; null before there is one.</summary>
    Task<DateOnly?> Latest(CancellationToken ct);

    /// <summary>Time zone in which the days of the latest election begin; UTC before there is one.</summary>
    Task<TimeZoneInfo> Zone(CancellationToken ct);
}
