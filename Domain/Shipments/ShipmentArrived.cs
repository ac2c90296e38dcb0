using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Shipments;

/// <summary>A shipment reached its destination; nothing is received yet.</summary>
public sealed record ShipmentArrived(string Shipment, string? Note = null) : EventData
{
    public override string Subject => Shipment;

    public override void Touches(Keys keys) => keys.Shipment(Shipment);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindShipment(Shipment) is not { } shipment)
        {
            return ShipmentErrors.NotFound(Shipment);
        }

        var arrived = shipment.Arrive(context.OccurredAt);
        if (arrived.IsSuccess)
        {
            books.Posting.Rows.Add(new CheckpointRow(shipment, "arrived", shipment.DestinationCode, Note));
        }

        return arrived;
    }
}
