using Tepat.Application.Common;

namespace Tepat.Application.Warehouse;

/// <summary>Villages with a pack list and how far their boxes are, in the order of their codes.</summary>
/// <param name="Contest">Only the boxes of this contest.</param>
[Requires(Permissions.ReadBoxes)]
public sealed record ListPackingVillages(string? Region, string? Contest, int? Limit, string? Cursor) : IQuery<Page<PackingVillage>>;

public sealed record PackingVillage
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string DistrictName { get; init; }

    public required long Stations { get; init; }

    public required long Boxes { get; init; }

    /// <summary>Boxes that hold their ballots: filled, verified or sealed.</summary>
    public required long FilledBoxes { get; init; }

    /// <summary>Of these, verified or sealed.</summary>
    public required long VerifiedBoxes { get; init; }

    /// <summary>Of these, sealed.</summary>
    public required long SealedBoxes { get; init; }

    public required long RequiredSheets { get; init; }
}
