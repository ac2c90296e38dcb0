using Tepat.Application.Distribution;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Distribution;

namespace Tepat.Api.Hosting.Demo;

/// <summary>Route groups, loading by scan, departures and arrivals: from the warehouse to the subdistricts (step 24).</summary>
internal sealed class DemoTrips(DemoStage stage, DemoTown town)
{
    private const long BoxesPerTruck = 400;
    private const long BoxesPerBoat = 600;

    private int journeys;

    /// <summary>A subdistrict's boxes leave: planned, scanned onto truck or boat, under seal on the road.</summary>
    /// <param name="latest">A departure after this moment does not arrive by H-1 (R10).</param>
    /// <param name="departs">When it leaves; null while it stands loaded at the gate.</param>
    /// <returns>Numbers of the trips: one for each vehicle that the boxes fill.</returns>
    public async Task<IReadOnlyList<string>> Leave(
        string district,
        IReadOnlyList<DemoBox> boxes,
        TripMode mode,
        DateTimeOffset planned,
        DateTimeOffset latest,
        DateTimeOffset? departs
    )
    {
        var capacity = mode == TripMode.Boat ? BoxesPerBoat : BoxesPerTruck;
        var group = $"RUTE-{DemoTown.DigitsOf(district)}";
        stage.At(planned.AddHours(-20));
        await stage.Do(town.Kasubag, new AddRouteGroup(group, town.Region, $"Rute {district}", mode, capacity, latest, [district]));
        List<string> trips = [];
        foreach (var load in boxes.Chunk((int)capacity))
        {
            var number = ++journeys;
            stage.At(planned.AddHours(-3));
            var (plate, driver) = ($"S {2000 + number} XX", $"Pengemudi Contoh {1 + (number % 9)}");
            var trip = await stage.Do(town.Kasubag, new PlanTrip(null, group, plate, driver, $"Polres {town.Name}", planned));
            await stage.Record(town.Clerk, [.. load.Select(box => (planned.AddHours(-2), (EventData)new BoxLoaded(trip.Trip, box.Code)))]);
            trips.Add(trip.Trip);
            if (departs is { } at)
            {
                stage.At(at);
                await stage.Do(town.Clerk, new DepartTrip(trip.Trip, [$"TR-{town.Digits}-{number:D3}"]));
            }
        }

        return trips;
    }

    public async Task Arrive(IEnumerable<string> trips, DateTimeOffset at)
    {
        stage.At(at);
        foreach (var trip in trips)
        {
            await stage.Do(town.Clerk, new ArriveTrip(trip));
        }
    }
}
