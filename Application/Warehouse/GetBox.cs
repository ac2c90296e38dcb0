using Tepat.Application.Common;

namespace Tepat.Application.Warehouse;

/// <summary>One box: what it must hold and holds, its seals, who packed it, where it is, and its history.</summary>
[Requires(Permissions.ReadBoxes)]
public sealed record GetBox(string Code) : IQuery<BoxDetail>;

/// <param name="QuantitySheets">Ballots in it now.</param>
/// <param name="Seals">Serial numbers on it now.</param>
/// <param name="BoxNumber">Which of the station's boxes it is, in the order of the contests.</param>
/// <param name="BoxesOfStation">How many boxes the station has.</param>
public sealed record BoxDetail(
    BoxRow Box,
    BoxAddress Address,
    string? Plan,
    long QuantitySheets,
    IReadOnlyList<string> Seals,
    int BoxNumber,
    int BoxesOfStation,
    IReadOnlyList<BoxItem> Contents,
    IReadOnlyList<BoxEvent> History
);

public sealed record BoxAddress(
    string VillageName,
    string DistrictCode,
    string DistrictName,
    string RegencyCode,
    string RegencyName,
    string ProvinceName
);

/// <summary>A line of what the box holds besides its ballots.</summary>
/// <param name="Quantity">By the bill of materials.</param>
/// <param name="IsInKit">It comes with the kit, from stock on the books; otherwise it is on the checklist only.</param>
/// <param name="Difference">Pieces more or fewer in this box.</param>
/// <param name="Reason">Why there are more or fewer.</param>
public sealed record BoxItem(string ItemCode, string? ContestCode, long Quantity, bool IsInKit, long Difference, string? Reason);

/// <param name="Type">Type of the event in the log.</param>
/// <param name="Sheets">Ballots that were counted.</param>
public sealed record BoxEvent(
    long Sequence,
    string Type,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt,
    string Source,
    long? Sheets,
    string? Carton,
    string? Reason,
    IReadOnlyList<string> Seals
);
