using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Shipments;

/// <summary>A truck or boat left with cartons under a delivery note (surat jalan), seals and an escort.</summary>
/// <param name="Shipment">Number of the delivery note.</param>
/// <param name="Origin">Plant code, or the region whose warehouse sends on what does not belong there.</param>
/// <param name="Cartons">Codes of all cartons on it, all for the one destination.</param>
public sealed record ShipmentDispatched(
    string Shipment,
    OriginKind OriginKind,
    string Origin,
    string Destination,
    string VehiclePlate,
    string DriverName,
    IReadOnlyList<string> TruckSeals,
    string EscortUnit,
    DateTimeOffset ExpectedAt,
    IReadOnlyList<string> Cartons
) : EventData
{
    public override string Subject => Shipment;

    public override void Touches(Keys keys)
    {
        keys.NewShipment(Shipment).Region(Destination);
        foreach (var carton in Cartons)
        {
            keys.Unit(carton);
        }
    }

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.IsTaken(Shipment))
        {
            return ShipmentErrors.CodeTaken(Shipment);
        }

        List<CustodyUnit> loaded = [];
        foreach (var code in Cartons)
        {
            if (Fault(books, code) is { } fault)
            {
                return fault;
            }

            loaded.Add(books.FindUnit(code)!);
        }

        var shipment = new Shipment
        {
            Code = Shipment,
            VendorId = OriginKind == OriginKind.Plant ? loaded[0].VendorId : null,
            OriginKind = OriginKind,
            OriginRef = Origin,
            OriginRegion = OriginKind == OriginKind.Warehouse ? Origin : null,
            DestinationCode = Destination,
            VehiclePlate = VehiclePlate,
            DriverName = DriverName,
            TruckSeals = TruckSeals,
            EscortUnit = EscortUnit,
            DispatchedBy = context.Actor,
            DispatchedAt = context.OccurredAt,
            ExpectedAt = ExpectedAt,
        };
        books.Add(shipment);
        foreach (var unit in loaded)
        {
            books.Move(unit, Place.Road, Shipment, shipment);
            shipment.Put(unit);
        }

        books.Posting.Rows.Add(new CheckpointRow(shipment, "dispatched", Origin, null));
        return Outcome.Success;
    }

    private DomainError? Fault(Books books, string code)
    {
        if (books.FindUnit(code) is not { } unit)
        {
            return ShipmentErrors.CartonNotFound(code).At("cartons");
        }

        if (unit.DestinationCode != Destination)
        {
            return ShipmentErrors.CartonWrongDestination(code, unit.DestinationCode);
        }

        var expected = OriginKind == OriginKind.Plant ? Place.Printer : Place.Quarantine;
        return unit.Place == expected && unit.PlaceRef == Origin ? null : ShipmentErrors.CartonNotAtPlace(code, unit.Place.ToString());
    }
}
