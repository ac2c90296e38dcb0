using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Shipments;

/// <summary>A shipment was seen on its way: a post, a port, a stop.</summary>
public sealed record CheckpointPassed(string Shipment, string Place, string? Note = null) : EventData
{
    public override string Subject => Shipment;

    public override void Touches(Keys keys) => keys.Shipment(Shipment);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindShipment(Shipment) is not { } shipment)
        {
            return ShipmentErrors.NotFound(Shipment);
        }

        books.Posting.Rows.Add(new CheckpointRow(shipment, "checkpoint", Place, Note));
        return Outcome.Success;
    }
}
