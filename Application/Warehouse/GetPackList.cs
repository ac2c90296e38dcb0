using Tepat.Application.Common;

namespace Tepat.Application.Warehouse;

/// <summary>The pack list of a village or subdistrict: its stations with their boxes, what each holds and how far it is.</summary>
[Requires(Permissions.ReadBoxes)]
public sealed record GetPackList(string Region) : IQuery<PackList>;

/// <param name="Contests">The contests of the list, the widest first: the columns of the matrix.</param>
public sealed record PackList(
    string Region,
    string Name,
    string DistrictName,
    string RegencyCode,
    string RegencyName,
    string ProvinceName,
    IReadOnlyList<PackListContest> Contests,
    IReadOnlyList<PackListRow> Stations
);

/// <param name="Plan">The approved plan that it follows.</param>
/// <param name="KitsMade">Kits made for the villages of the list.</param>
/// <param name="KitsUsed">Of these, in boxes.</param>
/// <param name="Contents">What each box holds besides its ballots.</param>
public sealed record PackListContest(string ContestCode, string? Plan, long KitsMade, long KitsUsed, IReadOnlyList<ContentLine> Contents);

/// <param name="IsInKit">It comes with the kit, from stock on the books; otherwise it is on the checklist only.</param>
public sealed record ContentLine(string ItemCode, string? ContestCode, long Quantity, bool IsInKit);

public sealed record PackListRow(string VillageCode, string VillageName, int StationNumber, IReadOnlyList<PackListBox> Boxes);

/// <param name="Seals">Serial numbers on it now.</param>
/// <param name="Place">Where it stands; null while there is nothing in it and never was.</param>
public sealed record PackListBox(
    string Code,
    string ContestCode,
    long RequiredSheets,
    string Status,
    string? FilledBy,
    string? VerifiedBy,
    string? SealedBy,
    DateTimeOffset? SealedAt,
    IReadOnlyList<string> Seals,
    string? Place
);
