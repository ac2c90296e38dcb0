namespace Tepat.Application.Planning;

/// <summary>When a milestone is due, for slices that only need the moment.</summary>
public interface IDueTimes
{
    /// <summary>Due time of a milestone of the election that a contest belongs to; null where it has none.</summary>
    Task<DateTimeOffset?> Of(string contest, string milestone, CancellationToken ct);
}
