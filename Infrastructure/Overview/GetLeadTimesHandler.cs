using Tepat.Application.Common;
using Tepat.Application.Overview;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Overview;

internal sealed class GetLeadTimesHandler(DbSession session, IRequestContext context, IBusinessClock clock)
    : IQueryHandler<GetLeadTimes, IReadOnlyList<LeadTime>>
{
    public async Task<Outcome<IReadOnlyList<LeadTime>>> Handle(GetLeadTimes query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<IReadOnlyList<LeadTime>>.Fail(scope.Errors);
        }

        var parameters = new { scope.Value.RegionFrom, scope.Value.RegionTo };
        var ways = (await session.Query<WayRow>(WaysSql, parameters, ct)).ToLookup(way => (way.Plant, way.Destination), way => way.Minutes);
        var rest = await session.Query<RestRow>(RestSql, parameters, ct);
        return Outcome<IReadOnlyList<LeadTime>>.Of([.. rest.Select(row => Reckon(row, [.. ways[(row.Plant, row.Destination)].Order()]))]);
    }

    private LeadTime Reckon(RestRow row, List<long> minutes)
    {
        long? longest = minutes.Count == 0 ? null : minutes[^1];
        var due = Microseconds.ToTime(row.DueAt);
        DateTimeOffset? latest = longest is { } way && row.ToCome > 0 ? due.AddMinutes(-way) : null;
        return new LeadTime(
            row.Plant,
            row.PlantName,
            row.Destination,
            row.DestinationName,
            minutes.Count,
            minutes.Count == 0 ? null : minutes[minutes.Count / 2],
            longest,
            row.ToCome,
            due,
            latest,
            latest is { } departure ? (long)Math.Floor((departure - clock.Now).TotalMinutes) : null
        );
    }

    internal const string WaysSql = """
        SELECT s.OriginRef AS Plant, s.DestinationCode AS Destination, (s.ArrivedAt - s.DispatchedAt) / 60000000 AS Minutes
          FROM Shipment AS s
         WHERE s.OriginKind = 'plant' AND s.ArrivedAt IS NOT NULL
           AND s.DestinationCode >= @RegionFrom AND s.DestinationCode < @RegionTo
        """;

    internal const string RestSql = """
        SELECT n.Plant, n.PlantName, n.Destination, n.DestinationName, MIN(n.DueAt) AS DueAt, SUM(n.ToCome) AS ToCome
          FROM (SELECT p.Code AS Plant, p.Name AS PlantName, l.DestinationCode AS Destination,
                       COALESCE(r.Name, l.DestinationCode) AS DestinationName, l.DueAt,
                       l.RegularQuantity + l.ReserveQuantity + l.RevoteQuantity + l.SupplementaryQuantity
                       - l.PackedOrdinary - l.PackedRevote
                       + COALESCE((SELECT SUM(b.Quantity) FROM Rollup AS b
                                    WHERE b.Owner = l.DestinationCode AND b.StockItemId IN (o.OrdinaryItemId, o.RevoteItemId)
                                      AND b.State = 'atPrinter'), 0)
                       AS ToCome
                  FROM OrderLine AS l
                  JOIN PrintOrder AS o ON o.Id = l.OrderId
                  JOIN Plant AS p ON p.Id = o.PlantId
                  LEFT JOIN Region AS r ON r.Code = l.DestinationCode
                 WHERE l.DestinationCode >= @RegionFrom AND l.DestinationCode < @RegionTo) AS n
         GROUP BY n.Plant, n.PlantName, n.Destination, n.DestinationName
         ORDER BY n.Destination, n.Plant
        """;

    // Rows by property, not by constructor: SQLite names no type for a sum over nothing, and a constructor must match types.
    private sealed class WayRow
    {
        public string Plant { get; init; } = "";
        public string Destination { get; init; } = "";
        public long Minutes { get; init; }
    }

    private sealed class RestRow
    {
        public string Plant { get; init; } = "";
        public string PlantName { get; init; } = "";
        public string Destination { get; init; } = "";
        public string DestinationName { get; init; } = "";
        public long DueAt { get; init; }
        public long ToCome { get; init; }
    }
}
