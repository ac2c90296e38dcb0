using Tepat.Application.Common;
using Tepat.Domain.Warehouse.Revotes;

namespace Tepat.Application.Warehouse.Revotes;

/// <summary>Releases of re-vote ballots of the caller's commissions.</summary>
/// <param name="Status"><c>proposed</c>, <c>released</c>, <c>completed</c>, <c>archived</c> or <c>cancelled</c>.</param>
[Requires(Permissions.ReadWarehouse)]
public sealed record ListRevotes(
    string? Region,
    string? Contest,
    [property: WordOf(typeof(RevoteStatus))] string? Status,
    int? Limit,
    string? Cursor
) : IQuery<Page<RevoteRow>>;

public record RevoteRow
{
    public required string Code { get; init; }

    /// <summary>The commission that holds the contest and keeps the pool.</summary>
    public required string RegionCode { get; init; }

    public required string RegionName { get; init; }

    public required string ContestCode { get; init; }

    public required string ContestName { get; init; }

    /// <summary><c>revote</c> (PSU), <c>continued</c> (lanjutan) or <c>followUp</c> (susulan).</summary>
    public required string Kind { get; init; }

    public required string DecisionNumber { get; init; }

    public required string DecisionDay { get; init; }

    public required string VotingDay { get; init; }

    /// <summary><c>proposed</c>, <c>released</c>, <c>completed</c>, <c>archived</c> or <c>cancelled</c>.</summary>
    public required string Status { get; init; }

    public required long StationCount { get; init; }

    /// <summary>Stations that have reported.</summary>
    public required long ReportedCount { get; init; }

    /// <summary>Sheets that its stations get.</summary>
    public required long TotalSheets { get; init; }

    /// <summary>Signatures, of three: two of KPU and Bawaslu's.</summary>
    public required long SignatureCount { get; init; }

    public required string ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public DateTimeOffset? ReleasedAt { get; init; }

    public string? EndedBy { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
}
