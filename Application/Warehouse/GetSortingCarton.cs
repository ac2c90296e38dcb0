using Tepat.Application.Common;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>One carton as a sorting team needs to see it: its label, whose table it lies on, and what it was counted to be.</summary>
[Requires(Permissions.ReadWarehouse)]
public sealed record GetSortingCarton(string Carton) : IQuery<SortingCarton>;

public sealed record SortingCarton
{
    public required string Code { get; init; }

    public required string RegionCode { get; init; }

    public string? ContestCode { get; init; }

    public required string ItemCode { get; init; }

    public required string Pool { get; init; }

    /// <summary>Sheets by the label.</summary>
    public required long PackedSheets { get; init; }

    /// <summary>Sheets that the books hold in it.</summary>
    public required long HeldSheets { get; init; }

    public required string Place { get; init; }

    /// <summary>The team that has, or last had, it on its table.</summary>
    public string? TeamCode { get; init; }

    public string? TeamName { get; init; }

    /// <summary><c>open</c>, <c>returned</c> or <c>sorted</c>; null when no team ever opened it.</summary>
    public string? Status { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>The count in force; null before it was sorted.</summary>
    public SortedCartonRow? Count { get; init; }

    /// <summary>Damaged sheets of that count by reason.</summary>
    public IReadOnlyList<DamagedSheets> Damage { get; init; } = [];
}
