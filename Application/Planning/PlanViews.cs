using Tepat.Application.Common;
using Tepat.Domain.Planning;

namespace Tepat.Application.Planning;

public sealed record PlanRow(
    string Code,
    string Election,
    string Region,
    int Number,
    PlanStatus Status,
    string Snapshot,
    string MadeBy,
    DateTimeOffset MadeAt,
    string? SubmittedBy,
    DateTimeOffset? SubmittedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? DecisionReason,
    long Version
);

/// <param name="Hash">SHA-256 over stations, rules and lines.</param>
/// <param name="IsIntact">Whether what is stored still has that hash.</param>
/// <param name="MayDecide">Whether the caller may approve or return it now.</param>
/// <param name="Totals">By item, over all contests of the caller's part of the plan.</param>
public sealed record PlanView(PlanRow Plan, string Hash, bool IsIntact, bool MayDecide, RegionRequirements Totals);

public sealed record RegionRequirements(
    string Plan,
    string Region,
    string RegionName,
    long Stations,
    long Voters,
    IReadOnlyList<RequirementLine> Lines
);

/// <param name="Contest">Null where the quantity belongs to no contest.</param>
/// <param name="Total">Regular and reserve.</param>
/// <param name="Buffer">Approved surplus; null below the kabupaten/kota, where nothing is procured.</param>
/// <param name="Reused">Taken from stock; null below the kabupaten/kota.</param>
/// <param name="Procure">What is to be ordered; null below the kabupaten/kota.</param>
public sealed record RequirementLine(
    string Item,
    string NameId,
    string NameEn,
    ItemUnit Unit,
    string? Contest,
    long Regular,
    long Reserve,
    long Total,
    long? Buffer,
    long? Reused,
    long? Procure
);

/// <param name="Total">Of the whole region.</param>
/// <param name="HeldHere">Part of the total that stays with the region's own commission or committee.</param>
public sealed record RequirementSpread(
    string Plan,
    string Region,
    string RegionName,
    string Item,
    string? Contest,
    RequirementParts Total,
    long HeldHere,
    IReadOnlyList<RequirementChild> Children
);

public sealed record RequirementParts(long Regular, long Reserve, long Total);

/// <param name="Code">Region code, or station code at the lowest level.</param>
/// <param name="Level">province, regency, district, village or station.</param>
public sealed record RequirementChild(string Code, string Name, string Level, long Stations, long Voters, RequirementParts Required);

/// <param name="Before">The other version; null when this is the first, and then all was 0.</param>
/// <param name="Lines">By item and contest, for the whole region, changed or not.</param>
/// <param name="Regions">Ballots per kabupaten/kota, where they changed.</param>
public sealed record PlanComparison(
    string Plan,
    string? Before,
    IReadOnlyList<RequirementChange> Lines,
    IReadOnlyList<RegionChange> Regions
);

/// <param name="Buffer">Approved surplus.</param>
/// <param name="Reused">Taken from stock.</param>
/// <param name="Procure">What is to be ordered: it may change although the requirement does not.</param>
public sealed record RequirementChange(
    string Item,
    string NameId,
    string NameEn,
    string? Contest,
    long Before,
    long After,
    long Difference,
    PartChange Buffer,
    PartChange Reused,
    PartChange Procure
);

public sealed record PartChange(long Before, long After);

public sealed record RegionChange(string Region, string Name, long Before, long After, long Difference);

/// <summary>What the approved plan says of an item; procurement orders from it.</summary>
/// <param name="Destination">Kabupaten/kota, or the province for what it holds itself.</param>
/// <param name="Revote">Re-vote ballots (R2), for the ballot item only.</param>
/// <param name="Procure">Quantity to order, without the re-vote ballots.</param>
public sealed record PlannedQuantity(
    long PlanId,
    string Plan,
    string Destination,
    string Item,
    string? Contest,
    long Regular,
    long Reserve,
    long Revote,
    long Procure
);

/// <summary>The published query of this slice: quantities of the approved plan, for the slices that order and reconcile.</summary>
public interface IApprovedPlan
{
    /// <summary>Lines of the approved plan by destination, within the scope; empty while none is approved.</summary>
    /// <param name="contest">Code of the contest, or null for items that belong to none.</param>
    Task<IReadOnlyList<PlannedQuantity>> Of(string election, string item, string? contest, Scope scope, CancellationToken ct);
}
