using Tepat.Application.Common;

namespace Tepat.Application.Warehouse.Revotes;

/// <summary>The locked pools of re-vote ballots, contest by contest: what lies in them, what is promised, what came of the rest.</summary>
[Requires(Permissions.ReadWarehouse)]
public sealed record ListRevotePools(string? Region) : IQuery<IReadOnlyList<RevotePoolView>>;

public sealed record RevotePoolView
{
    /// <summary>The commission that holds the contest.</summary>
    public required string RegionCode { get; init; }

    public required string RegionName { get; init; }

    public required string ContestCode { get; init; }

    public required string ContestName { get; init; }

    /// <summary>All that was packed for the pool.</summary>
    public required long PackedSheets { get; init; }

    /// <summary>In cartons in the locked zone.</summary>
    public required long InStoreSheets { get; init; }

    /// <summary>Of these, asked for by releases that are open.</summary>
    public required long PromisedSheets { get; init; }

    /// <summary>Of these, what a release may still ask for.</summary>
    public long FreeSheets => InStoreSheets - PromisedSheets;

    /// <summary>In boxes at stations.</summary>
    public required long AtStationSheets { get; init; }

    public required long UsedSheets { get; init; }

    public required long SpoiledSheets { get; init; }

    public required long UnusedSheets { get; init; }

    public required long ArchivedSheets { get; init; }

    public required long MissingSheets { get; init; }

    /// <summary>Until when a re-vote may be held (R16): before that no carton is archived. Null where no milestone says.</summary>
    public DateTimeOffset? LastRevoteAt { get; init; }

    /// <summary>That time is over.</summary>
    public bool IsOver { get; init; }
}
