using Tepat.Application.Common;

namespace Tepat.Application.Warehouse;

/// <summary>Teams of a region with the carton on each one's table, the day's tally and the pace.</summary>
/// <param name="Active">Only those that work, or only those that do not.</param>
[Requires(Permissions.ReadWarehouse)]
public sealed record ListSortingTeams(string? Region, bool? Active, int? Limit, string? Cursor) : IQuery<Page<SortingTeamRow>>;

public sealed record SortingTeamRow
{
    public required string Code { get; init; }

    public required string RegionCode { get; init; }

    public required string Name { get; init; }

    public required string Coordinator { get; init; }

    public required int Members { get; init; }

    public required long WageSenPerSheet { get; init; }

    public required bool IsActive { get; init; }

    /// <summary>Code of the carton on its table.</summary>
    public string? OpenCarton { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    public required long TodayCartons { get; init; }

    /// <summary>Sheets counted today, good and damaged.</summary>
    public required long TodaySheets { get; init; }

    public required long TodayWageSen { get; init; }

    /// <summary>Sheets a day over the last three days of work before today; null when there is none yet.</summary>
    public long? PaceSheets { get; init; }

    public required long Version { get; init; }
}
