using Tepat.Application.Common;
using Tepat.Application.Shipments;
using Tepat.Domain.Common;
using Tepat.Domain.Shipments;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Shipments;

internal sealed class GetCartonHandler(DbSession session, IRequestContext context) : IQueryHandler<GetCarton, CartonDetail>
{
    public async Task<Outcome<CartonDetail>> Handle(GetCarton query, CancellationToken ct)
    {
        var caller = context.Caller;
        var parameters = new
        {
            query.Code,
            caller.Scope.RegionFrom,
            caller.Scope.RegionTo,
            caller.Scope.VendorId,
        };
        if (await session.QueryOne<CartonRow>(OneSql, parameters, ct) is not { } carton)
        {
            return ShipmentErrors.CartonNotFound(query.Code) with { Field = null };
        }

        return new CartonDetail(
            carton,
            await session.QueryOne<string>(OrderSql, parameters, ct),
            await session.Query<CartonJourney>(JourneysSql, parameters, ct),
            caller.May(Permissions.ReadCases) ? await session.Query<CaseRow>(CasesSql, parameters, ct) : []
        );
    }

    // Its own region, its vendor, and whoever found it among what arrived.
    internal const string OneSql = $"""
        {CartonSql.Columns}
          FROM Unit AS u
          JOIN StockItem AS si ON si.Id = u.StockItemId
          LEFT JOIN Contest AS c ON c.Id = si.ContestId
          LEFT JOIN Shipment AS s ON s.Id = u.ShipmentId
          LEFT JOIN ShipmentUnit AS su ON su.ShipmentId = u.ShipmentId AND su.UnitId = u.Id
         WHERE u.Code = @Code AND u.Kind = 'carton'
           AND (@VendorId IS NULL OR u.VendorId = @VendorId)
           AND ({CartonSql.IsOwn}
                OR EXISTS (SELECT 1
                             FROM ShipmentUnit AS f
                             JOIN Shipment AS g ON g.Id = f.ShipmentId
                            WHERE f.UnitId = u.Id AND f.Finding IS NOT NULL
                              AND g.DestinationCode >= @RegionFrom AND g.DestinationCode < @RegionTo))
        """;

    internal const string OrderSql = $"""
        SELECT o.Code
          FROM Unit AS u
          JOIN PrintOrder AS o ON o.Id = u.OrderId
         WHERE u.Code = @Code AND (@VendorId IS NULL OR u.VendorId = @VendorId)
           AND {CartonSql.IsOwn}
        """;

    internal const string JourneysSql = $"""
        SELECT s.Code AS ShipmentCode, COALESCE(p.Name, orr.Name, s.OriginRef) AS OriginName,
               COALESCE(r.Name, s.DestinationCode) AS DestinationName, s.DispatchedAt, s.ArrivedAt, su.Finding,
               su.CountedQuantity AS CountedSheets, su.ScannedBy, su.ScannedAt
          FROM Unit AS u
          JOIN ShipmentUnit AS su ON su.UnitId = u.Id
          JOIN Shipment AS s ON s.Id = su.ShipmentId
          LEFT JOIN Region AS r ON r.Code = s.DestinationCode
          LEFT JOIN Region AS orr ON orr.Code = s.OriginRegion
          LEFT JOIN Plant AS p ON p.Code = s.OriginRef AND s.OriginKind = 'plant'
         WHERE u.Code = @Code AND ({CartonSql.IsOwn} OR {ShipmentSql.Scope})
           AND (@VendorId IS NULL OR u.VendorId = @VendorId)
         ORDER BY s.DispatchedAt, s.Code
        """;

    internal const string CasesSql = $"""
        {CaseSql.Row}
         WHERE {CaseSql.Scope}
           AND u.Code = @Code
         ORDER BY k.Code
        """;
}
