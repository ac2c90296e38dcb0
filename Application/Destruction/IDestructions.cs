using Tepat.Application.Common;

namespace Tepat.Application.Destruction;

/// <summary>What a destruction rests on besides the books.</summary>
/// <param name="StockItemId">Inside number of the contest's ordinary ballots.</param>
/// <param name="PlannedSheets">Ballots that the approved plan needs in the region; 0 where none is needed.</param>
/// <param name="DueAt">Until when R12 asks for it.</param>
public sealed record DestructionGround(long StockItemId, long PlannedSheets, DateTimeOffset? DueAt);

/// <summary>Where a destruction stands.</summary>
public sealed record DestructionPlace(string Region, string Contest);

/// <summary>What the use cases of this slice need to know before they write to the books.</summary>
public interface IDestructions
{
    /// <summary>The ground of a destruction; null when the contest is not held in that region.</summary>
    Task<DestructionGround?> Ground(string region, string contest, CancellationToken ct);

    /// <summary>Where a destruction stands; null when absent or out of scope.</summary>
    Task<DestructionPlace?> Find(string code, Scope scope, CancellationToken ct);
}
