using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
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

    public async Task<Outcome<long>> Resolve(string item, string? contest, CancellationToken ct)
    {
        if (await session.QueryOne<string>(ItemSql, new { Item = item }, ct) is null)
        {
            return DomainError.NotFound("item.not_found", $"There is no item {item}.").At("item");
        }

        long? contestId = null;
        if (contest is not null)
        {
            contestId = await session.QueryOne<long?>(ContestSql, new { Contest = contest }, ct);
            if (contestId is null)
            {
                return DomainError.NotFound("contest.not_found", $"There is no contest {contest}.").At("contest");
            }
        }

        return await Ensure(item, contestId, Pool.Ordinary, ct);
    }

    internal const string ItemSql = "SELECT Code FROM CatalogueItem WHERE Code = @Item AND IsActive = 1";

    internal const string ContestSql = "SELECT Id FROM Contest WHERE Code = @Contest";

    internal const string FindSql = """
        SELECT Id
          FROM StockItem
         WHERE ItemCode = @ItemCode AND DesignVersion = @DesignVersion AND Pool = @Pool
           AND (ContestId = @ContestId OR ContestId IS NULL AND @ContestId IS NULL)
        """;
}
