using Tepat.Application.Warehouse;
using Tepat.Domain.Common.Ledger;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

/// <inheritdoc cref="IStockItems"/>
internal sealed class StockItems(DbSession session, BulkWriter bulk, IdAllocator ids) : IStockItems
{
    /// <summary>Everything is of the first design until a design changes.</summary>
    public const int FirstDesign = 1;

    private static readonly BulkTable Table = new("StockItem", 1, "Id", "ItemCode", "ContestId", "DesignVersion", "Pool");

    public async Task<long> Ensure(string item, long? contestId, Pool pool, CancellationToken ct)
    {
        var key = new
        {
            ItemCode = item,
            ContestId = contestId,
            DesignVersion = FirstDesign,
            Pool = Words.Of(pool),
        };
        if (await session.QueryOne<long?>(FindSql, key, ct) is { } known)
        {
            return known;
        }

        var id = await ids.Reserve("StockItem", 1, session, ct);
        await bulk.Insert(
            Table,
            [
                [id, item, contestId, (long)FirstDesign, key.Pool],
            ],
            ct
        );
        return id;
    }

    internal const string FindSql = """
        SELECT Id
          FROM StockItem
         WHERE ItemCode = @ItemCode AND DesignVersion = @DesignVersion AND Pool = @Pool
           AND (ContestId = @ContestId OR ContestId IS NULL AND @ContestId IS NULL)
        """;
}
