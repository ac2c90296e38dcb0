using Tepat.Application.Common;
using Tepat.Application.Warehouse;
using Tepat.Application.Warehouse.Revotes;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Planning;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse.Revotes;

/// <inheritdoc cref="IRevotes"/>
internal sealed class RevoteRegister(DbSession session, IStockItems items) : IRevotes
{
    public async Task<RevotePool?> PoolOf(string contest, Scope scope, CancellationToken ct)
    {
        var asked = new
        {
            Contest = contest,
            scope.RegionFrom,
            scope.RegionTo,
        };
        return await session.QueryOne<ContestRow>(ContestSql, asked, ct) is { } held
            ? new RevotePool(held.RegionCode, await items.Ensure(ItemCodes.Ballot, held.Id, Pool.Revote, ct))
            : null;
    }

    public Task<IReadOnlyList<string>> BoxesOf(string release, Scope scope, CancellationToken ct) =>
        session.Query<string>(
            BoxesSql,
            new
            {
                Code = release,
                scope.RegionFrom,
                scope.RegionTo,
            },
            ct
        );

    internal const string ContestSql = """
        SELECT c.Id, c.RegionCode
          FROM Contest AS c
         WHERE c.Code = @Contest AND c.RegionCode >= @RegionFrom AND c.RegionCode < @RegionTo
        """;

    internal const string BoxesSql = """
        SELECT s.BoxCode
          FROM RevoteStation AS s
          JOIN RevoteRelease AS r ON r.Id = s.ReleaseId
         WHERE r.Code = @Code AND r.RegionCode >= @RegionFrom AND r.RegionCode < @RegionTo AND s.BoxCode IS NOT NULL
        """;

    private sealed record ContestRow(long Id, string RegionCode);
}
