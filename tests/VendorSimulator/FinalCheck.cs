using System.Text.Json;

namespace Tepat.VendorSimulator;

/// <summary>When all is done the vendor's own reads must say so, to the sheet and to the carton.</summary>
internal sealed class FinalCheck(Gateway gateway)
{
    private const int PageSize = 500;

    /// <param name="counted">Everything off the press.</param>
    /// <exception cref="SurpriseException">They say something else.</exception>
    public async Task Holds(OrderSheet order, IReadOnlyList<PlantEvent> events, long counted, CancellationToken ct)
    {
        var answer = (await gateway.Read($"api/vendor/orders/{order.Code}", ct)).Succeeds();
        var (view, booked) = (answer.Body.GetProperty("order"), answer.Body.GetProperty("booked"));
        var sheets = order.Ordinary + order.Revote;
        (string Name, JsonElement In, long Promised)[] numbers =
        [
            ("orderedQuantity", view, sheets),
            ("printedQuantity", view, sheets),
            ("packedQuantity", view, sheets),
            ("shippedQuantity", view, sheets),
            ("printedQuantity", booked, counted),
            ("sentQuantity", booked, sheets),
            ("storedQuantity", booked, 0),
            ("destroyedQuantity", booked, counted - sheets),
        ];
        foreach (var (name, element, promised) in numbers)
        {
            if (element.GetProperty(name).GetInt64() != promised)
            {
                throw answer.Unlike($"{name} {promised}");
            }
        }

        if (view.GetProperty("status").GetString() != "closed")
        {
            throw answer.Unlike("status closed");
        }

        foreach (var truck in events.Where(one => one.Type == Types.Dispatched))
        {
            await HasArrived(truck, events, ct);
        }
    }

    private async Task HasArrived(PlantEvent truck, IReadOnlyList<PlantEvent> events, CancellationToken ct)
    {
        var shipment = truck.Text("shipment");
        var loaded = truck.Data["cartons"]!.AsArray().Select(code => (string)code!).ToHashSet();
        var packed = events
            .Where(one => one.Type == Types.Packed && loaded.Contains(one.Text("carton")))
            .ToDictionary(one => one.Text("carton"));
        var read = (await gateway.Read($"api/cartons?shipment={Uri.EscapeDataString(shipment)}&limit={PageSize}", ct)).Succeeds();
        var cartons = read.Body.GetProperty("items").EnumerateArray().ToList();
        if (cartons.Count != loaded.Count)
        {
            throw read.Unlike($"{loaded.Count} cartons on {shipment}");
        }

        foreach (var carton in cartons)
        {
            var sent = packed.GetValueOrDefault(carton.GetProperty("code").GetString()!);
            if (
                sent is null
                || carton.GetProperty("seal").GetString() != sent.Text("seal")
                || carton.GetProperty("packedSheets").GetInt64() != sent.Number("sheets")
            )
            {
                throw read.Unlike($"the cartons of {shipment} as they were packed");
            }
        }

        var arrival = (await gateway.Read($"api/shipments/{Uri.EscapeDataString(shipment)}", ct)).Succeeds();
        if (!arrival.Body.GetProperty("shipment").TryGetProperty("arrivedAt", out var at) || at.ValueKind != JsonValueKind.String)
        {
            throw arrival.Unlike($"{shipment} arrived");
        }
    }
}
