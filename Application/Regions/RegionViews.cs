using Tepat.Domain.Common;

namespace Tepat.Application.Regions;

/// <param name="Ancestors">The regions above, the province first.</param>
/// <param name="Voters">Registered voters; 0 before any stations were published.</param>
/// <param name="ReserveSheets">Reserve of one contest, rounded up at each station (R5).</param>
/// <param name="Snapshot">The published stations that the figures come from.</param>
public sealed record RegionView(
    string Code,
    string Name,
    RegionLevel Level,
    IReadOnlyList<RegionName> Ancestors,
    RegionCounts Counts,
    long Voters,
    long ReserveSheets,
    StationSnapshotView? Snapshot
);

public sealed record RegionName(string Code, string Name);

public sealed record RegionCounts(long Regencies, long Districts, long Villages, long Stations);

public sealed record RegionRow(string Code, string Name, RegionLevel Level, long Stations, long Voters, long ReserveSheets);

/// <param name="Code">Village code and number, for example <c>35.07.01.2001-004</c>.</param>
/// <param name="BallotSheets">Voters plus reserve: the ballots of one contest (R4).</param>
public sealed record StationView(
    string Code,
    string Region,
    string VillageName,
    int Number,
    long Voters,
    long ReserveSheets,
    long BallotSheets
);

/// <param name="Number">Version within the election, from 1.</param>
/// <param name="IsSynthetic">Invented stations: say so wherever they are shown.</param>
/// <param name="Fingerprint">SHA-256 over all stations.</param>
public sealed record StationSnapshotView(
    string Code,
    string Election,
    int Number,
    string FileName,
    bool IsSynthetic,
    long Stations,
    long Voters,
    string Fingerprint,
    string ImportedBy,
    DateTimeOffset PublishedAt
);

public sealed record SnapshotDifference(string Snapshot, string? Before, IReadOnlyList<RegionDifference> Regions);

public static class RegionErrors
{
    public static readonly DomainError NotFound = DomainError.NotFound("region.not_found", "There is no such region.");

    public static readonly DomainError SnapshotNotFound = DomainError.NotFound("snapshot.not_found", "There is no such snapshot.");
}
