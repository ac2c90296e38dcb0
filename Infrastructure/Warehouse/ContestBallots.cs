using Tepat.Application.Warehouse;
using Tepat.Domain.Planning;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

/// <inheritdoc cref="IContestBallots"/>
internal sealed class ContestBallots(DbSession session) : IContestBallots
{
    public Task<long?> Find(string contest, CancellationToken ct) =>
        session.QueryOne<long?>(FindSql, new { Contest = contest, ItemCode = ItemCodes.Ballot }, ct);

    internal const string FindSql = """
        SELECT s.Id
          FROM StockItem AS s
          JOIN Contest AS c ON c.Id = s.ContestId
         WHERE c.Code = @Contest AND s.ItemCode = @ItemCode AND s.Pool = 'ordinary'
         ORDER BY s.DesignVersion DESC
        """;
}
