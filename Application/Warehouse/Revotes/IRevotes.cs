using Tepat.Application.Common;

namespace Tepat.Application.Warehouse.Revotes;

/// <summary>Whose pool a contest's re-vote ballots are.</summary>
/// <param name="Region">The commission that holds the contest (R2).</param>
/// <param name="StockItemId">Inside number of its re-vote ballots.</param>
public sealed record RevotePool(string Region, long StockItemId);

/// <summary>What the use cases of re-votes need to know before they write to the books.</summary>
public interface IRevotes
{
    /// <summary>The pool of a contest that the caller's commission holds; null when it holds no such contest.</summary>
    Task<RevotePool?> PoolOf(string contest, Scope scope, CancellationToken ct);

    /// <summary>Codes of the boxes that a release gave out; empty when absent or out of scope.</summary>
    Task<IReadOnlyList<string>> BoxesOf(string release, Scope scope, CancellationToken ct);
}
