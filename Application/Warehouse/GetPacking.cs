using Tepat.Application.Common;

namespace Tepat.Application.Warehouse;

/// <summary>How far the boxes of each regency and contest are.</summary>
[Requires(Permissions.ReadBoxes)]
public sealed record GetPacking(string? Region) : IQuery<Page<PackingProgress>>;

public sealed record PackingProgress
{
    public required string RegionCode { get; init; }

    public required string ContestCode { get; init; }

    /// <summary>The approved plan that the pack list follows; null until there is one.</summary>
    public string? PlanCode { get; init; }

    public required long ListedBoxes { get; init; }

    /// <summary>Boxes that hold their ballots: filled, verified or sealed.</summary>
    public required long FilledBoxes { get; init; }

    /// <summary>Of these, verified or sealed.</summary>
    public required long VerifiedBoxes { get; init; }

    /// <summary>Of these, sealed.</summary>
    public required long SealedBoxes { get; init; }

    /// <summary>Ballots of all listed boxes together.</summary>
    public required long RequiredSheets { get; init; }

    /// <summary>Ballots in boxes, wherever the boxes stand.</summary>
    public required long BoxedSheets { get; init; }

    /// <summary>Good ballots that wait in the warehouse.</summary>
    public required long GoodSheets { get; init; }

    public required long KitsMade { get; init; }
}
