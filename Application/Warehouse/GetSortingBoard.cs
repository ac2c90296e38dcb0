using Tepat.Application.Common;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>How far the sorting in a region's warehouse is, contest by contest, and on which day each will be finished.</summary>
/// <param name="Region">The region whose warehouse it is.</param>
[Requires(Permissions.ReadWarehouse)]
public sealed record GetSortingBoard(string Region) : IQuery<SortingBoard>;

public sealed record SortingBoard
{
    public required string RegionCode { get; init; }

    /// <summary>The day that <c>today</c> means, in the region's time zone.</summary>
    public required DateOnly Today { get; init; }

    public required IReadOnlyList<SortingContest> Contests { get; init; }
}

public sealed record SortingContest
{
    public required string ContestCode { get; init; }

    /// <summary>In the warehouse, not opened.</summary>
    public required long WaitingCartons { get; init; }

    /// <summary>On the tables of teams.</summary>
    public required long OpenCartons { get; init; }

    /// <summary>Sheets of both.</summary>
    public required long ToSortSheets { get; init; }

    /// <summary>At the printer, on the road or in quarantine: they will have to be sorted too.</summary>
    public required long ComingSheets { get; init; }

    public required long SortedCartons { get; init; }

    /// <summary>Counted: good and damaged.</summary>
    public required long SortedSheets { get; init; }

    public required long GoodSheets { get; init; }

    public required long DamagedSheets { get; init; }

    /// <summary>Of the good ones, those usable with a flaw.</summary>
    public required long FlawedSheets { get; init; }

    public required long FoldedSheets { get; init; }

    public required long ShortSheets { get; init; }

    public required long OverSheets { get; init; }

    public required long TodayCartons { get; init; }

    public required long TodaySheets { get; init; }

    /// <summary>Sheets a day over the last three days of work before today; null when there is none yet.</summary>
    public long? PaceSheets { get; init; }

    /// <summary>The day on which all that is here or coming will be sorted at this pace; null without a pace, or when nothing is left.</summary>
    public DateOnly? ForecastDay { get; init; }

    /// <summary>When its sorting was declared finished.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Damaged sheets by reason, most first.</summary>
    public required IReadOnlyList<DamagedSheets> Damage { get; init; }
}
