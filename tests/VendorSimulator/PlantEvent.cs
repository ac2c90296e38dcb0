using System.Text.Json.Nodes;

namespace Tepat.VendorSimulator;

/// <summary>One thing that happened at the plant, under the id that it keeps for good.</summary>
public sealed record PlantEvent(string Id, string Type, DateTimeOffset OccurredAt, JsonObject Data)
{
    public int Version { get; init; } = 1;

    public PlantEvent With(string field, JsonNode value)
    {
        var data = (JsonObject)Data.DeepClone();
        data[field] = value;
        return this with { Data = data };
    }

    public string Text(string field) => (string)Data[field]!;

    public long Number(string field) => (long)Data[field]!;

    /// <summary>The envelope that is sent.</summary>
    public JsonObject Envelope() =>
        new()
        {
            ["id"] = Id,
            ["type"] = Type,
            ["version"] = Version,
            ["occurredAt"] = OccurredAt.ToString("O"),
            ["data"] = Data.DeepClone(),
        };
}

/// <summary>Types of events that a plant reports.</summary>
public static class Types
{
    public const string Plates = "production.plates-registered";
    public const string Run = "production.print-run-reported";
    public const string Packed = "production.carton-packed";
    public const string Dispatched = "shipments.shipment-dispatched";
    public const string Checkpoint = "shipments.checkpoint-passed";
    public const string Arrived = "shipments.shipment-arrived";
    public const string WasteDestroyed = "production.waste-destroyed";
    public const string Invoice = "procurement.invoice-submitted";
    public const string Counted = "production.print-quantity-verified";
    public const string PlatesSealed = "production.plates-sealed";
    public const string PlatesDestroyed = "production.plates-destroyed";
}
