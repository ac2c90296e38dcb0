using System.Text.Json;

namespace Tepat.VendorSimulator;

/// <summary>What a destination gets, in whole sheets (or pieces, for what is not printed in sheets).</summary>
public sealed record OrderLine(string Destination, long Ordinary, long Revote);

/// <summary>An order as its plant reads it before it begins.</summary>
/// <param name="Begins">When the proof was approved: everything that the plant does comes after it.</param>
public sealed record OrderSheet(string Code, string Plant, DateTimeOffset Begins, long? UnitPriceSen, IReadOnlyList<OrderLine> Lines)
{
    public long Ordinary => Lines.Sum(line => line.Ordinary);

    public long Revote => Lines.Sum(line => line.Revote);

    /// <summary>Reads what <c>GET /api/vendor/orders/{code}</c> answered after the proof was approved.</summary>
    public static OrderSheet Of(JsonElement detail)
    {
        var order = detail.GetProperty("order");
        return new OrderSheet(
            order.GetProperty("code").GetString()!,
            order.GetProperty("plantCode").GetString()!,
            detail.GetProperty("proof").GetProperty("approvedAt").GetDateTimeOffset(),
            order.TryGetProperty("unitPriceSen", out var price) && price.ValueKind == JsonValueKind.Number ? price.GetInt64() : null,
            [.. detail.GetProperty("lines").EnumerateArray().Select(Line)]
        );
    }

    private static OrderLine Line(JsonElement line)
    {
        long Sheets(string name) => line.GetProperty(name).GetInt64();
        return new OrderLine(
            line.GetProperty("destinationCode").GetString()!,
            Sheets("regularQuantity") + Sheets("reserveQuantity") + Sheets("supplementaryQuantity"),
            Sheets("revoteQuantity")
        );
    }
}
