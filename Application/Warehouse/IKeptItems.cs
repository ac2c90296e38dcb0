namespace Tepat.Application.Warehouse;

/// <summary>What a region keeps on its books and can put into boxes.</summary>
public interface IKeptItems
{
    /// <summary>
    /// Stock items that a supplier delivered to the region or that its first count found, and print work that came in cartons and was counted.
    /// The use case holds the region against the caller's scope.
    /// </summary>
    Task<IReadOnlySet<long>> In(string region, CancellationToken ct);
}
