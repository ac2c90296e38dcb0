using Tepat.Application.Warehouse;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

/// <inheritdoc cref="IKeptItems"/>
internal sealed class KeptItems(DbSession session) : IKeptItems
{
    public async Task<IReadOnlySet<long>> In(string region, CancellationToken ct) =>
        (await session.Query<long>(Sql, new { Owner = region }, ct)).ToHashSet();

    // Goods that were delivered or counted first, and print work that came in cartons and was counted.
    internal const string Sql = """
        SELECT DISTINCT StockItemId
          FROM Rollup
         WHERE Owner = @Owner AND State IN ('supplied', 'good') AND Quantity > 0
        """;
}
