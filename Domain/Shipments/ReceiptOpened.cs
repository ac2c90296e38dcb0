using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Shipments;

/// <summary>The warehouse began to receive a shipment before a witness.</summary>
/// <param name="Witness">Office and name of the witness, as on the signed paper.</param>
public sealed record ReceiptOpened(string Shipment, string Witness) : EventData
{
    public override string Subject => Shipment;

    public override void Touches(Keys keys) => keys.Shipment(Shipment);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindShipment(Shipment) is not { } shipment)
        {
            return ShipmentErrors.NotFound(Shipment);
        }

        var opened = shipment.OpenReceipt(context.Actor, Witness, context.OccurredAt);
        if (opened.IsSuccess)
        {
            books.Posting.Rows.Add(new CheckpointRow(shipment, "receipt-opened", shipment.DestinationCode, Witness));
        }

        return opened;
    }
}
