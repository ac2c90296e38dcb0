using System.Text.Json;
using Tepat.Application.Common;
using Tepat.Application.Common.Behaviors;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

internal sealed class GetStorageIncidentHandler(DbSession session, IRequestContext context)
    : IQueryHandler<GetStorageIncident, StorageIncidentDetail>
{
    public async Task<Outcome<StorageIncidentDetail>> Handle(GetStorageIncident query, CancellationToken ct)
    {
        var (scope, sql) = (context.Caller.Scope, IncidentSql.Of(session.Dialect));
        var parameters = new
        {
            scope.RegionFrom,
            scope.RegionTo,
            query.Code,
        };
        if (await session.QueryOne<StorageIncidentView>(IncidentSql.OneSql, parameters, ct) is not { } incident)
        {
            return StockErrors.IncidentNotFound(query.Code);
        }

        var data = await session.QueryOne<string>(IncidentSql.RecordSql, parameters, ct);
        var recorded = JsonSerializer.Deserialize<StorageIncidentReported>(data!, StoredJson.Options)!;
        var codes = DbSession.Json(recorded.Cartons.Select(carton => carton.Carton));
        var places = (
            await session.Query<PlaceRow>(
                sql.Places,
                new
                {
                    Codes = codes,
                    scope.RegionFrom,
                    scope.RegionTo,
                },
                ct
            )
        ).ToDictionary(row => row.Code, row => row.Place);
        var ids = DbSession.Json(recorded.Stock.Select(line => line.StockItem));
        var contests = (await session.Query<ContestRow>(sql.Contests, new { Ids = ids }, ct)).ToDictionary(row => row.Id, row => row.Code);
        return new StorageIncidentDetail(
            incident,
            [.. recorded.Cartons.Select(carton => new AffectedCartonView(carton.Carton, carton.Fate, places[carton.Carton]))],
            [
                .. recorded.Stock.Select(line => new LostStockView(
                    line.Item,
                    contests.GetValueOrDefault(line.StockItem),
                    line.Condition,
                    line.Quantity
                )),
            ]
        );
    }

    private sealed class PlaceRow
    {
        public string Code { get; init; } = "";
        public string Place { get; init; } = "";
    }

    private sealed class ContestRow
    {
        public long Id { get; init; }
        public string Code { get; init; } = "";
    }
}
