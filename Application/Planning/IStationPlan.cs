namespace Tepat.Application.Planning;

/// <summary>What the approved plan asks for at each station of a region, for who packs by it.</summary>
public interface IStationPlan
{
    /// <summary>
    /// By the approved plan nearest to the region; null when there is none, or the contest does not reach over the region. The use case
    /// has held the region against the caller's scope.
    /// </summary>
    Task<StationPlan?> Of(string region, string contest, CancellationToken ct);
}

/// <param name="Plan">Code of the approved plan.</param>
/// <param name="ContestId">Inside number of the contest.</param>
/// <param name="Stations">In the order of their villages and numbers.</param>
/// <param name="Contents">What lies in each box of the contest besides ballots, the box itself among it.</param>
public sealed record StationPlan(
    string Plan,
    long ContestId,
    IReadOnlyList<PlannedStation> Stations,
    IReadOnlyList<PlannedContent> Contents
);

public sealed record PlannedStation(string Village, int Number, long Voters);

/// <param name="IsOfContest">The item is another thing for each contest.</param>
/// <param name="Quantity">Pieces in each box.</param>
public sealed record PlannedContent(string Item, bool IsOfContest, long Quantity);
