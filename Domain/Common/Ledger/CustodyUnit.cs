namespace Tepat.Domain.Common.Ledger;

public enum UnitKind
{
    Carton,
    Box,
}

/// <summary>A carton or box with an identity. Never an identity per sheet: the vote is secret.</summary>
public sealed class CustodyUnit : Tracked
{
    public required string Code { get; init; }

    public required UnitKind Kind { get; init; }

    public required long StockItemId { get; init; }

    /// <summary>Whom it is meant for: a carton the region that receives it, a box the village of its station.</summary>
    public required string DestinationCode { get; init; }

    /// <summary>The region that its sheets are attributed to wherever the unit stands: its destination, or the regency of that.</summary>
    public string Attribution => RegionCode.AttributionOf(DestinationCode);

    public long? OrderId { get; init; }

    public long? VendorId { get; init; }

    public required Pool Pool { get; init; }

    /// <summary>Sheets according to its label.</summary>
    public required long PackedQuantity { get; init; }

    public string? Seal { get; init; }

    /// <summary>Sheets in it now.</summary>
    public required long Quantity { get; set; }

    public Place Place { get; private set; }

    /// <summary>Plant, shipment or region code, as the place says.</summary>
    public string PlaceRef { get; private set; } = "";

    /// <summary>The shipment it is or was last on.</summary>
    public long? ShipmentId { get; private set; }

    /// <summary>Set when this fold put it on a shipment, whose id may not exist yet.</summary>
    public Shipments.Shipment? OnShipment { get; private set; }

    /// <summary>Puts a unit as it was loaded into its place.</summary>
    public CustodyUnit At(Place place, string placeRef, long? shipmentId)
    {
        (Place, PlaceRef, ShipmentId) = (place, placeRef, shipmentId);
        return this;
    }

    internal void MoveTo(Place place, string placeRef, Shipments.Shipment? shipment)
    {
        (Place, PlaceRef) = (place, placeRef);
        if (shipment is not null)
        {
            OnShipment = shipment;
        }

        Changed();
    }

    internal void ContentChanged(long delta)
    {
        Quantity += delta;
        Changed();
    }

    /// <summary>The reconciliation term that sheets in a unit at this place belong to.</summary>
    public static Term TermOf(Place place) =>
        place switch
        {
            Place.Printer => Term.AtPrinter,
            Place.Road => Term.OnRoad,
            Place.Main or Place.Sorting => Term.Unsorted,
            Place.Quarantine => Term.Quarantine,
            Place.RevoteStore => Term.RevoteStore,
            Place.Untraced => Term.Untraced,
            Place.PackingHall or Place.Trip or Place.District or Place.Village or Place.Station or Place.Returned => Term.Boxes,
            _ => throw new InvalidOperationException($"An {place} unit holds no sheets."),
        };
}
