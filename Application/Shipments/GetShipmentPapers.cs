using Tepat.Application.Common;
using Tepat.Application.Common.Behaviors;

namespace Tepat.Application.Shipments;

/// <summary>What the two papers of a shipment are known by: the delivery note (surat jalan) and the goods receipt slip (BTTB).</summary>
[Requires(Permissions.ReadShipments)]
public sealed record GetShipmentPapers(string Code) : IQuery<ShipmentPapers>;

/// <param name="DeliveryNoteHash">SHA-256 over the facts of the delivery note, hexadecimal: the same for everyone, another for another content.</param>
/// <param name="ReceiptSlipHash">The same of the receipt slip; null until the receipt is opened.</param>
public sealed record ShipmentPapers(string DeliveryNoteHash, string? ReceiptSlipHash);

/// <summary>
/// The facts on a shipment's papers, whole, whoever asks. Names of people and places are not among them: they may change, the paper does
/// not. Members' names and order are part of the hash.
/// </summary>
public sealed record PaperFacts
{
    public required string Code { get; init; }

    public required string OriginKind { get; init; }

    public required string OriginRef { get; init; }

    public required string DestinationCode { get; init; }

    public required string VehiclePlate { get; init; }

    public required string DriverName { get; init; }

    public required string TruckSeals { get; init; }

    public required string EscortUnit { get; init; }

    public required string DispatchedBy { get; init; }

    public required DateTimeOffset DispatchedAt { get; init; }

    public required DateTimeOffset ExpectedAt { get; init; }

    public string? ReceiptOpenedBy { get; init; }

    public DateTimeOffset? ReceiptOpenedAt { get; init; }

    public string? ReceiptClosedBy { get; init; }

    public DateTimeOffset? ReceiptClosedAt { get; init; }

    public string? ReceiptNumber { get; init; }

    public string? WitnessName { get; init; }

    /// <summary>The papers' hashes over this and the cartons, which stand in the order of their codes.</summary>
    /// <param name="cartons">Those on the note, and those that were found with them.</param>
    public ShipmentPapers With(IReadOnlyList<PaperCarton> cartons)
    {
        var note = this with
        {
            ReceiptOpenedBy = null,
            ReceiptOpenedAt = null,
            ReceiptClosedBy = null,
            ReceiptClosedAt = null,
            ReceiptNumber = null,
            WitnessName = null,
        };
        var listed = cartons.Where(carton => carton.IsListed).Select(carton => carton with { Finding = null, CountedSheets = null });
        return new ShipmentPapers(
            ContentHash.Of("delivery-note.1", new { Facts = note, Cartons = listed }),
            ReceiptOpenedAt is null ? null : ContentHash.Of("receipt-slip.1", new { Facts = this, Cartons = cartons })
        );
    }
}

/// <summary>A carton as a shipment's papers name it.</summary>
public sealed record PaperCarton
{
    public required string Code { get; init; }

    public required string DestinationCode { get; init; }

    public required string ItemCode { get; init; }

    public string? ContestCode { get; init; }

    public required string Pool { get; init; }

    public required long PackedSheets { get; init; }

    public string? Seal { get; init; }

    /// <summary>How it was found on arrival; null when it was not.</summary>
    public string? Finding { get; init; }

    public long? CountedSheets { get; init; }

    /// <summary>Whether it left with the note; what was found without being on it did not.</summary>
    public bool IsListed => Finding is not ("misrouted" or "unlisted");
}
