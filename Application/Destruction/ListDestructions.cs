using Tepat.Application.Common;
using Tepat.Domain.Destruction;

namespace Tepat.Application.Destruction;

/// <summary>Destructions of the caller's regions.</summary>
/// <param name="Status"><c>proposed</c>, <c>carriedOut</c> or <c>cancelled</c>.</param>
[Requires(Permissions.ReadDestructions)]
public sealed record ListDestructions(
    string? Region,
    string? Contest,
    [property: WordOf(typeof(DestructionStatus))] string? Status,
    int? Limit,
    string? Cursor
) : IQuery<Page<DestructionRow>>;

public record DestructionRow
{
    public required string Code { get; init; }

    public required string RegionCode { get; init; }

    public required string RegionName { get; init; }

    public required string ContestCode { get; init; }

    public required string ContestName { get; init; }

    public required long DamagedSheets { get; init; }

    public required long SurplusSheets { get; init; }

    /// <summary>Damaged and surplus together: the number to be typed.</summary>
    public required long TotalSheets { get; init; }

    public required string PlannedDay { get; init; }

    /// <summary>Until when R12 asks for it.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary><c>proposed</c>, <c>carriedOut</c> or <c>cancelled</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Carried out after it was due, or not carried out and due.</summary>
    public bool IsLate { get; init; }

    /// <summary>Offices that have signed, of three.</summary>
    public required long SignatureCount { get; init; }

    public required string ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public string? EndedBy { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
}
