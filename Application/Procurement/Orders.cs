using Tepat.Domain.Procurement;

namespace Tepat.Application.Procurement;

/// <summary>Issues orders and answers what issuing them needs to know. What happens to an order later is the books' business.</summary>
public interface IOrders
{
    Task<OrderedPlant?> FindPlant(string code, CancellationToken ct);

    /// <summary>Region of the satker that gave the order; null when there is none.</summary>
    Task<string?> OrderedBy(string order, CancellationToken ct);

    Task<OrderedContest?> FindContest(string code, CancellationToken ct);

    /// <summary>Those of the codes that are no region.</summary>
    Task<IReadOnlyList<string>> UnknownRegions(IReadOnlyList<string> codes, CancellationToken ct);

    /// <summary>Those destinations that have the item ordered for the contest already.</summary>
    Task<IReadOnlyList<string>> AlreadyOrdered(string item, long? contestId, IReadOnlyList<string> destinations, CancellationToken ct);

    /// <summary>
    /// Stores the order with its lines, makes its stock items when they are new, and stores the contract's commitment under its version.
    /// </summary>
    Task Add(IssuedOrder order, CancellationToken ct);
}

/// <summary>An order as it is stored when it is issued.</summary>
public sealed record IssuedOrder(string Code, OrderDraft Draft, Contract Contract, string IssuedBy, DateTimeOffset IssuedAt);

/// <summary>What came of issuing an order.</summary>
/// <param name="CostSen">Quantity times unit price.</param>
public sealed record OrderIssued(string Code, long OrderedOrdinary, long OrderedRevote, long CostSen);
