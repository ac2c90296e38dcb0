using Tepat.Application.Common;
using Tepat.Application.Shipments;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Shipments;

internal sealed class GetReplacementNeedHandler(DbSession session, IRequestContext context)
    : IQueryHandler<GetReplacementNeed, IReadOnlyList<ReplacementNeed>>
{
    public async Task<Outcome<IReadOnlyList<ReplacementNeed>>> Handle(GetReplacementNeed query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<IReadOnlyList<ReplacementNeed>>.Fail(scope.Errors);
        }

        var rows = await session.Query<ReplacementNeed>(
            NeedSql,
            new
            {
                query.Region,
                scope.Value.RegionFrom,
                scope.Value.RegionTo,
                scope.Value.VendorId,
            },
            ct
        );
        return Outcome<IReadOnlyList<ReplacementNeed>>.Of(rows);
    }

    internal const string NeedSql = """
        SELECT n.OrderCode, n.ItemCode, n.ContestCode, n.RequiredSheets, n.AvailableSheets,
               CASE WHEN n.RequiredSheets > n.AvailableSheets THEN n.RequiredSheets - n.AvailableSheets ELSE 0 END AS NeededSheets
          FROM (SELECT o.Code AS OrderCode, o.ItemCode, c.Code AS ContestCode,
                       l.RegularQuantity + l.ReserveQuantity AS RequiredSheets,
                       COALESCE((SELECT SUM(b.Quantity)
                                   FROM Rollup AS b
                                  WHERE b.Owner = l.DestinationCode AND b.StockItemId = o.OrdinaryItemId
                                    AND b.State IN ('atPrinter', 'onRoad', 'unsorted', 'quarantine', 'good', 'boxes',
                                                    'used', 'spoiled', 'unused', 'archived')), 0)
                       + l.RegularQuantity + l.ReserveQuantity + l.SupplementaryQuantity - l.PackedOrdinary AS AvailableSheets
                  FROM OrderLine AS l
                  JOIN PrintOrder AS o ON o.Id = l.OrderId
                  LEFT JOIN Contest AS c ON c.Id = o.ContestId
                 WHERE l.DestinationCode = @Region
                   AND l.DestinationCode >= @RegionFrom AND l.DestinationCode < @RegionTo
                   AND (@VendorId IS NULL OR o.VendorId = @VendorId)) AS n
         ORDER BY n.OrderCode
        """;
}
