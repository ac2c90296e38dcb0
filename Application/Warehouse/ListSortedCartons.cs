using Tepat.Application.Common;

namespace Tepat.Application.Warehouse;

/// <summary>Counts of sorted cartons, the last first; a count that was taken back is followed by the line that makes it nothing.</summary>
[Requires(Permissions.ReadWarehouse)]
public sealed record ListSortedCartons(string? Region, string? Contest, string? Team, DateOnly? Day, int? Limit, string? Cursor)
    : IQuery<Page<SortedCartonRow>>;

public sealed record SortedCartonRow
{
    public required long Sequence { get; init; }

    public required string Carton { get; init; }

    public required string RegionCode { get; init; }

    public string? ContestCode { get; init; }

    public string? TeamCode { get; init; }

    public required DateTimeOffset SortedAt { get; init; }

    public required long HeldSheets { get; init; }

    public required long GoodSheets { get; init; }

    public required long DamagedSheets { get; init; }

    public required long FlawedSheets { get; init; }

    public required long FoldedSheets { get; init; }

    public required long ShortSheets { get; init; }

    public required long OverSheets { get; init; }

    public required long WageSenPerSheet { get; init; }

    public required long WageSen { get; init; }

    /// <summary>The count that this line takes back.</summary>
    public long? ReversesSequence { get; init; }
}
