using Tepat.Application.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>Ballot boxes of the caller's regions, in the order of their codes: village, station, contest.</summary>
/// <param name="Region">Only those of this region.</param>
/// <param name="Status">Only those in this state: <c>listed</c>, <c>filled</c>, <c>verified</c> or <c>sealed</c>.</param>
/// <param name="Contest">Only those of this contest.</param>
/// <param name="Place">Only those that stand at this kind of place, camelCase.</param>
[Requires(Permissions.ReadBoxes)]
public sealed record ListBoxes(
    string? Region,
    [property: WordOf(typeof(BoxStatus))] string? Status,
    string? Contest,
    [property: WordOf(typeof(Place))] string? Place,
    int? Limit,
    string? Cursor
) : IQuery<Page<BoxRow>>;

public sealed record BoxRow
{
    public required string Code { get; init; }

    public required string VillageCode { get; init; }

    public required string VillageName { get; init; }

    public required int StationNumber { get; init; }

    public required string ContestCode { get; init; }

    /// <summary>Voters plus reserve, by the approved plan.</summary>
    public required long RequiredSheets { get; init; }

    public required string Status { get; init; }

    public string? FilledBy { get; init; }

    public string? VerifiedBy { get; init; }

    public string? SealedBy { get; init; }

    public DateTimeOffset? SealedAt { get; init; }

    /// <summary>Where it stands; null while there is nothing in it and never was.</summary>
    public string? Place { get; init; }

    public string? PlaceRef { get; init; }
}
