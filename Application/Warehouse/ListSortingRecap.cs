using Tepat.Application.Common;

namespace Tepat.Application.Warehouse;

/// <summary>The daily recapitulation (rekap harian): work and wage of each team, day and contest; the last day first.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
[Requires(Permissions.ReadWarehouse)]
public sealed record ListSortingRecap(string? Region, DateOnly? From, DateOnly? To, int? Limit, string? Cursor)
    : IQuery<Page<SortingRecapRow>>;

public sealed record SortingRecapRow
{
    public required DateOnly Day { get; init; }

    public required string RegionCode { get; init; }

    /// <summary>Null for what the warehouse's own officers sorted.</summary>
    public string? TeamCode { get; init; }

    public string? TeamName { get; init; }

    public string? ContestCode { get; init; }

    public required long Cartons { get; init; }

    /// <summary>Counted: good and damaged; this is what is paid.</summary>
    public required long CountedSheets { get; init; }

    public required long GoodSheets { get; init; }

    public required long DamagedSheets { get; init; }

    public required long FlawedSheets { get; init; }

    public required long FoldedSheets { get; init; }

    public required long ShortSheets { get; init; }

    public required long OverSheets { get; init; }

    /// <summary>At the wage that each carton was sorted for.</summary>
    public required long WageSen { get; init; }
}
