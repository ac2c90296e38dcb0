using Tepat.Application.Common;
using Tepat.Application.Planning;
using Tepat.Application.Warehouse;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

/// <inheritdoc cref="IRevoteDeadlines"/>
internal sealed class RevoteDeadlines(DbSession session, IDueTimes due) : IRevoteDeadlines
{
    /// <summary>The milestone that R16 sets.</summary>
    internal const string Milestone = "REVOTE_LAST_DAY";

    public async Task<RevoteDeadline?> OfCarton(string carton, Scope scope, CancellationToken ct)
    {
        var asked = new
        {
            Carton = carton,
            scope.RegionFrom,
            scope.RegionTo,
        };
        return await session.QueryOne<string>(ContestSql, asked, ct) is { } contest
            ? new RevoteDeadline(await due.Of(contest, Milestone, ct))
            : null;
    }

    internal const string ContestSql = """
        SELECT c.Code
          FROM Unit AS u
          JOIN StockItem AS s ON s.Id = u.StockItemId
          JOIN Contest AS c ON c.Id = s.ContestId
         WHERE u.Code = @Carton AND u.Kind = 'carton'
           AND u.DestinationCode >= @RegionFrom AND u.DestinationCode < @RegionTo
        """;
}
