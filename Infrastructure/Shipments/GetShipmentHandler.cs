using System.Text.Json;
using Tepat.Application.Common;
using Tepat.Application.Identity;
using Tepat.Application.Shipments;
using Tepat.Domain.Common;
using Tepat.Domain.Shipments;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Shipments;

internal sealed class GetShipmentHandler(DbSession session, IPersonNames names, IRequestContext context, IBusinessClock clock)
    : IQueryHandler<GetShipment, ShipmentDetail>
{
    public async Task<Outcome<ShipmentDetail>> Handle(GetShipment query, CancellationToken ct)
    {
        var scope = context.Caller.Scope;
        var parameters = new
        {
            query.Code,
            scope.RegionFrom,
            scope.RegionTo,
            scope.VendorId,
            Now = Microseconds.From(clock.Now),
        };
        if (await session.QueryOne<ShipmentRow>(RowSql, parameters, ct) is not { } shipment)
        {
            return ShipmentErrors.NotFound(query.Code) with { Field = null };
        }

        var carriage = (await session.QueryOne<CarriageRow>(CarriageSql, parameters, ct))!;
        var persons = await names.Of([carriage.DispatchedBy, carriage.ReceiptOpenedBy, carriage.ReceiptClosedBy], ct);
        return new ShipmentDetail(
            shipment,
            carriage.ToCarriage(persons),
            await session.Query<ShipmentContent>(ContentsSql, parameters, ct),
            await session.Query<ShipmentCheckpoint>(CheckpointsSql, parameters, ct),
            await session.Query<CaseRow>(CasesSql, parameters, ct)
        );
    }

    private const string ByCode = $" WHERE s.Code = @Code AND {ShipmentSql.Scope}";

    internal const string RowSql = ShipmentSql.Row + ByCode;

    internal const string CarriageSql = $"""
        SELECT s.VehiclePlate, s.DriverName, s.TruckSeals, s.EscortUnit, s.DispatchedBy, s.ReceiptOpenedBy, s.ReceiptOpenedAt,
               s.ReceiptClosedBy, s.WitnessName
          FROM Shipment AS s
        {ByCode}
        """;

    internal const string ContentsSql = $"""
        SELECT si.ItemCode, c.Code AS ContestCode, si.Pool, COUNT(*) AS CartonCount, SUM(u.PackedQuantity) AS ManifestSheets,
               SUM(CASE WHEN su.Finding IS NULL THEN 0 ELSE 1 END) AS ReceivedCartons,
               SUM(CASE WHEN su.Finding IS NULL THEN 0 ELSE COALESCE(su.CountedQuantity, u.PackedQuantity) END) AS ReceivedSheets
          FROM Shipment AS s
          JOIN ShipmentUnit AS su ON su.ShipmentId = s.Id
          JOIN Unit AS u ON u.Id = su.UnitId
          JOIN StockItem AS si ON si.Id = u.StockItemId
          LEFT JOIN Contest AS c ON c.Id = si.ContestId
        {ByCode} AND u.DestinationCode = s.DestinationCode AND u.DestinationCode >= @RegionFrom AND u.DestinationCode < @RegionTo
         GROUP BY si.ItemCode, c.Code, si.Pool
         ORDER BY si.ItemCode, c.Code, si.Pool
        """;

    internal const string CheckpointsSql = $"""
        SELECT k.Sequence, k.Kind, k.Place, k.Note, k.OccurredAt, e.RecordedAt, e.Source
          FROM Shipment AS s
          JOIN ShipmentCheckpoint AS k ON k.ShipmentId = s.Id
          JOIN EventLog AS e ON e.Sequence = k.Sequence
        {ByCode}
         ORDER BY k.Sequence
        """;

    internal const string CasesSql = $"""
        {CaseSql.Row}
          JOIN Shipment AS s ON s.Id = k.ShipmentId
        {ByCode}
         ORDER BY k.Code
        """;

    private sealed class CarriageRow
    {
        public string VehiclePlate { get; init; } = "";
        public string DriverName { get; init; } = "";
        public string TruckSeals { get; init; } = "[]";
        public string EscortUnit { get; init; } = "";
        public string DispatchedBy { get; init; } = "";
        public string? ReceiptOpenedBy { get; init; }
        public DateTimeOffset? ReceiptOpenedAt { get; init; }
        public string? ReceiptClosedBy { get; init; }
        public string? WitnessName { get; init; }

        public ShipmentCarriage ToCarriage(IReadOnlyDictionary<string, string> persons) =>
            new()
            {
                VehiclePlate = VehiclePlate,
                DriverName = DriverName,
                TruckSeals = JsonSerializer.Deserialize<string[]>(TruckSeals)!,
                EscortUnit = EscortUnit,
                DispatchedBy = DispatchedBy,
                DispatchedByName = persons.GetValueOrDefault(DispatchedBy),
                ReceiptOpenedBy = ReceiptOpenedBy,
                ReceiptOpenedByName = persons.GetValueOrDefault(ReceiptOpenedBy ?? ""),
                ReceiptOpenedAt = ReceiptOpenedAt,
                ReceiptClosedBy = ReceiptClosedBy,
                ReceiptClosedByName = persons.GetValueOrDefault(ReceiptClosedBy ?? ""),
                WitnessName = WitnessName,
            };
    }
}
