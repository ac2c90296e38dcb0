using Tepat.Application.Identity;
using Tepat.Application.Shipments;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Planning;
using Tepat.Domain.Shipments;

namespace Tepat.Api.Hosting.Demo;

/// <summary>Ways and receipts of the demo, with the discrepancies that are reported from the field: short, broken, astray, not arrived.</summary>
internal sealed class DemoReceipts(DemoStage stage)
{
    private readonly HashSet<string> astray = [];
    private bool pasuruanFound;

    /// <summary>What the carriers report of a shipment up to now.</summary>
    public async Task Travel(DemoShipment shipment, DateTimeOffset now)
    {
        List<(DateTimeOffset, EventData)> events = [];
        var middle = shipment.Departs + ((shipment.Arrives - shipment.Departs) / 2);
        if (middle <= now)
        {
            var (place, note) =
                shipment.Region == DemoGeography.Sumenep
                    ? ("Pelabuhan Kalianget", "menunggu cuaca")
                    : ($"Pos pantau {1 + (shipment.Number % 6)}", "");
            events.Add((middle, new CheckpointPassed(shipment.Code, place, note.Length == 0 ? null : note)));
        }

        if (shipment.Arrives <= now)
        {
            events.Add((shipment.Arrives, new ShipmentArrived(shipment.Code, null)));
        }

        if (events.Count > 0)
        {
            stage.At(events[^1].Item1);
            await stage.Report(shipment.Order.Vendor, events);
        }
    }

    /// <summary>Receives a whole shipment in the morning: two colleagues scan, one closes.</summary>
    /// <param name="onTheRoad">Shipments that have left and are not received: what may turn up by mistake.</param>
    public async Task Receive(DemoShipment shipment, DateTimeOffset morning, IReadOnlyList<DemoShipment> onTheRoad)
    {
        var digits = shipment.Region.Replace(".", "", StringComparison.Ordinal);
        var role = shipment.Region == "35" ? Roles.ProvincialOfficer : Roles.Warehouse;
        var first = DemoStage.User($"kab{digits}", role, shipment.Region);
        var second = DemoStage.User($"kasubag{digits}", shipment.Region == "35" ? role : Roles.RegencyOfficer, shipment.Region);
        stage.At(morning);
        await stage.Do(first, new OpenReceipt(shipment.Code, "Bawaslu, Saksi Contoh"));
        var scans = Scans(shipment, morning, onTheRoad).ToList();
        stage.At(morning.AddHours(3));
        await stage.Record(first, [.. scans.Where((_, i) => i % 2 == 0)]);
        if (scans.Count > 1)
        {
            await stage.Record(second, [.. scans.Where((_, i) => i % 2 == 1)]);
        }

        var missing = IsShortOfOne(shipment) ? 1 : 0;
        await stage.Do(first, new CloseReceipt(shipment.Code, missing));
    }

    private IEnumerable<(DateTimeOffset, EventData)> Scans(
        DemoShipment shipment,
        DateTimeOffset morning,
        IReadOnlyList<DemoShipment> onTheRoad
    )
    {
        var count = shipment.Cartons.Count - (IsShortOfOne(shipment) ? 1 : 0);
        for (var i = 0; i < count; i++)
        {
            var code = shipment.Cartons[i];
            if (astray.Contains(code))
            {
                continue;
            }

            var at = morning.AddSeconds(20 * (i + 1));
            yield return (
                at,
                IsCounted(shipment, i)
                    ? new CartonReceived(shipment.Code, code, Counted(shipment), CountOf(shipment), "dihitung di depan saksi")
                    : new CartonReceived(shipment.Code, code, CartonFinding.Sealed, null, null)
            );
        }

        if (!pasuruanFound && shipment.Region == DemoGeography.Malang && Stray(onTheRoad) is { } stray)
        {
            pasuruanFound = true;
            astray.Add(stray);
            yield return (morning.AddHours(2.5), new CartonReceived(shipment.Code, stray, CartonFinding.Sealed, null, null));
        }
    }

    private static string? Stray(IReadOnlyList<DemoShipment> onTheRoad) =>
        onTheRoad.FirstOrDefault(other => other.Region == DemoGeography.Pasuruan)?.Cartons[^1];

    /// <summary>Cartons that are opened and counted on arrival, as some are of every other truck.</summary>
    internal static bool IsCounted(DemoShipment shipment, int index) =>
        index == 4 && shipment.Number % 6 is (1 or 4) && shipment.Cartons.Count > 10 && shipment.Order.Item == ItemCodes.Ballot;

    private static CartonFinding Counted(DemoShipment shipment) =>
        shipment.Number % 6 == 1 ? CartonFinding.SealBroken : CartonFinding.Counted;

    // Short by a few sheets, or, rarely, a few too many.
    private static long CountOf(DemoShipment shipment) =>
        shipment.Order.CartonSheets + (shipment.Number % 24 == 4 ? 3 : -(5 + (shipment.Number % 90)));

    private static bool IsShortOfOne(DemoShipment shipment) => shipment.Number % 19 == 8 && shipment.Cartons.Count > 10;
}
