using Tepat.Application.Common;
using Tepat.Application.Shipments;
using Tepat.Domain.Common;
using Tepat.Domain.Shipments;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Shipments;

internal sealed class GetShipmentPapersHandler(DbSession session, IRequestContext context)
    : IQueryHandler<GetShipmentPapers, ShipmentPapers>
{
    public async Task<Outcome<ShipmentPapers>> Handle(GetShipmentPapers query, CancellationToken ct)
    {
        var scope = context.Caller.Scope;
        var parameters = new
        {
            query.Code,
            scope.RegionFrom,
            scope.RegionTo,
            scope.VendorId,
        };
        return await session.QueryOne<PaperFacts>(FactsSql, parameters, ct) is { } facts
            ? facts.With(await session.Query<PaperCarton>(CartonsSql, parameters, ct))
            : ShipmentErrors.NotFound(query.Code) with
            {
                Field = null,
            };
    }

    internal const string FactsSql = $"""
        SELECT s.Code, s.OriginKind, s.OriginRef, s.DestinationCode, s.VehiclePlate, s.DriverName, s.TruckSeals, s.EscortUnit,
               s.DispatchedBy, s.DispatchedAt, s.ExpectedAt, s.ReceiptOpenedBy, s.ReceiptOpenedAt, s.ReceiptClosedBy, s.ReceiptClosedAt,
               s.ReceiptNumber, s.WitnessName
          FROM Shipment AS s
         WHERE s.Code = @Code AND {ShipmentSql.Scope}
        """;

    internal const string CartonsSql = $"""
        SELECT u.Code, u.DestinationCode, si.ItemCode, c.Code AS ContestCode, si.Pool, u.PackedQuantity AS PackedSheets, u.Seal,
               su.Finding, su.CountedQuantity AS CountedSheets
          FROM Shipment AS s
          JOIN ShipmentUnit AS su ON su.ShipmentId = s.Id
          JOIN Unit AS u ON u.Id = su.UnitId
          JOIN StockItem AS si ON si.Id = u.StockItemId
          LEFT JOIN Contest AS c ON c.Id = si.ContestId
         WHERE s.Code = @Code AND {ShipmentSql.Scope} AND (su.Finding IS NOT NULL OR u.DestinationCode = s.DestinationCode)
         ORDER BY u.Code
        """;
}
