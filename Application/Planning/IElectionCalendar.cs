namespace Tepat.Application.Planning;

/// <summary>When elections are, for slices that only need the day.</summary>
public interface IElectionCalendar
{
    /// <summary>Polling day of the latest election that is known; null before there is one.</summary>
    Task<DateOnly?> LatestPollingDay(CancellationToken ct);
}
