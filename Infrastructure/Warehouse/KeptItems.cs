using Tepat.Application.Warehouse;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

/// <inheritdoc cref="IKeptItems"/>
internal sealed class KeptItems(DbSession session) : IKeptItems
{
    public async Task<IReadOnlySet<long>> In(string region, CancellationToken ct) =>
        (await session.Query<long>(Sql, new { Owner = region }, ct)).ToHashSet();

    internal const string Sql = "SELECT StockItemId FROM Rollup WHERE Owner = @Owner AND State = 'supplied' AND Quantity > 0";
}
