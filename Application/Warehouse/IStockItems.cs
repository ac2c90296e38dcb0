using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Application.Warehouse;

/// <summary>What is counted on the books: an item, for one contest or none, in the present design, in one pool.</summary>
public interface IStockItems
{
    /// <summary>The inside number of a stock item; within a command it is made when nobody counted it before.</summary>
    /// <param name="item">Code of the catalogue.</param>
    /// <param name="contestId">Inside number of the contest; null for items that belong to none.</param>
    Task<long> Ensure(string item, long? contestId, Pool pool, CancellationToken ct);

    /// <summary>The same for codes as people write them; refuses what neither catalogue nor election knows.</summary>
    /// <param name="contest">Code of the contest; null for items that belong to none.</param>
    Task<Outcome<long>> Resolve(string item, string? contest, CancellationToken ct);
}
