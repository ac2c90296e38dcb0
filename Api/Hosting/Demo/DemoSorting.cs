using Tepat.Application.Common;
using Tepat.Application.Identity;
using Tepat.Application.Shipments;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Planning;
using Tepat.Domain.Shipments;
using Tepat.Domain.Warehouse;

namespace Tepat.Api.Hosting.Demo;

/// <summary>
/// The first days of sorting: three teams of Malang work on both contests, with a few damaged in ten thousand, one carton short and one
/// put back; Kota Malang's officers have sorted a lorry themselves.
/// </summary>
internal sealed class DemoSorting(DemoStage stage)
{
    private const int TeamCount = 3;
    private const int CartonsPerTeamAndDay = 7;
    private const int CartonsOffTheLorry = 8;
    private const long WageSen = 15_000;

    private static readonly string[] Coordinators = ["Sri Contoh", "Agus Contoh", "Dewi Contoh", "Joko Contoh"];

    private static readonly Caller Kasubag = DemoStage.User("kasubag3507", Roles.RegencyOfficer, DemoGeography.Malang);
    private static readonly Caller Clerk = DemoStage.User("kab3507", Roles.Warehouse, DemoGeography.Malang);

    /// <summary>
    /// Three full days of work and a morning on what was received; then the first cartons of a lorry that is being unloaded. At the end two
    /// teams have a carton on the table.
    /// </summary>
    public async Task Malang(IReadOnlyList<DemoShipment> received, DemoShipment atTheGate)
    {
        stage.At(DemoCalendar.Day(10, 25, 9));
        for (var team = 1; team <= Coordinators.Length; team++)
        {
            await stage.Do(
                Kasubag,
                new AddSortingTeam(DemoGeography.Malang, Team(team), $"Tim {team}", Coordinators[team - 1], Members: 5, WageSen)
            );
        }

        var cartons = new Queue<string>(Alternating(received.Where(shipment => shipment.Arrives < DemoCalendar.Day(10, 25, 0))));
        foreach (var day in new[] { 26, 27, 28 })
        {
            await Day(DemoCalendar.Day(10, day, 8), CartonsPerTeamAndDay, cartons);
        }

        await Day(DemoCalendar.Day(10, 29, 8), 2, cartons);
        await Unload(atTheGate, DemoCalendar.Day(10, 29, 12).AddMinutes(30));
        await Present(DemoCalendar.Day(10, 29, 14), cartons);
    }

    // The receipt stays open: whoever tries the demo goes on scanning.
    private async Task Unload(DemoShipment lorry, DateTimeOffset at)
    {
        stage.At(at);
        await stage.Do(Clerk, new OpenReceipt(lorry.Code, "Bawaslu, Saksi Contoh"));
        var cartons = Whole(lorry).Take(CartonsOffTheLorry).ToList();
        stage.At(at.AddMinutes(10));
        await stage.Record(
            Clerk,
            [
                .. cartons.Select(
                    (carton, i) =>
                        (at.AddSeconds(30 * i), (EventData)new CartonReceived(lorry.Code, carton, CartonFinding.Sealed, null, null))
                ),
            ]
        );
        List<(DateTimeOffset At, EventData Data)> events = [];
        for (var i = 0; i < CartonsOffTheLorry - 4; i++)
        {
            var team = Team(Coordinators.Length - (i % 2));
            var opened = at.AddMinutes(12 + (42 * (i / 2)) + (i % 2));
            events.Add((opened, new SortingOpened(cartons[i], team)));
            events.Add((opened.AddMinutes(40), Found(cartons[i], team, 17 + (4 * i), isShort: false)));
        }

        stage.At(at.AddMinutes(97));
        await stage.Record(Clerk, [.. events.OrderBy(one => one.At)]);
    }

    /// <summary>A lorry that the officers of a kabupaten/kota sort themselves, without a team.</summary>
    public async Task Officers(DemoShipment shipment, int cartons, DateTimeOffset at)
    {
        var digits = shipment.Region.Replace(".", "", StringComparison.Ordinal);
        stage.At(at);
        var counts = Whole(shipment).Take(cartons).Select((code, i) => (at, (EventData)Count(code, null, i % 9 == 4 ? 2 : 0, i)));
        await stage.Record(DemoStage.User($"kab{digits}", Roles.Warehouse, shipment.Region), [.. counts]);
    }

    private async Task Day(DateTimeOffset morning, int cartonsPerTeam, Queue<string> cartons)
    {
        List<(DateTimeOffset, EventData)> events = [];
        for (var i = 0; i < cartonsPerTeam; i++)
        {
            for (var team = 1; team <= TeamCount && cartons.TryDequeue(out var carton); team++)
            {
                var opened = morning.AddMinutes((50 * i) + (3 * team));
                var number = (morning.Day * 31) + (i * TeamCount) + team;
                events.Add((opened, new SortingOpened(carton, Team(team))));
                events.Add((opened.AddMinutes(45), Found(carton, Team(team), number, isShort: morning.Day == 27 && i == 2 && team == 2)));
            }
        }

        stage.At(events[^1].Item1);
        await stage.Record(Clerk, events);
    }

    private async Task Present(DateTimeOffset at, Queue<string> cartons)
    {
        var wet = cartons.Dequeue();
        List<(DateTimeOffset, EventData)> events =
        [
            (at, new SortingOpened(wet, Team(1))),
            (at.AddMinutes(2), new SortingReturned(wet, Team(1), "Meja dipindah karena atap bocor")),
            (at.AddMinutes(10), new SortingOpened(wet, Team(1))),
            (at.AddMinutes(15), new SortingOpened(cartons.Dequeue(), Team(2))),
        ];
        stage.At(at.AddMinutes(15));
        await stage.Record(Clerk, events);
    }

    private static CartonSorted Found(string carton, string team, int number, bool isShort) =>
        isShort
            ? Count(carton, team, 5, number, missing: 3) with
            {
                SecondCount = new SecondCount("Wati Contoh", 1_997),
                Explanation = "Dihitung dua orang di depan Bawaslu, tetap kurang 3 lembar",
            }
            : Count(carton, team, number % 4 == 1 ? 1 + (number % 3) : 0, number);

    private static CartonSorted Count(string carton, string? team, long damaged, int number, long missing = 0)
    {
        var good = 2_000 - damaged - missing;
        return new CartonSorted(carton, team, good, Reasons(damaged, number), number % 5 == 0 ? 4 : 0, good, null, null);
    }

    // Torn most often, then unclear colours, then the rest in turn.
    private static IReadOnlyList<DamagedSheets> Reasons(long damaged, int number)
    {
        if (damaged == 0)
        {
            return [];
        }

        var other = (DamageReason)(number / 4 % 8);
        return damaged == 1 || other == DamageReason.WrinkledOrTorn
            ? [new DamagedSheets(DamageReason.WrinkledOrTorn, damaged)]
            : [new DamagedSheets(DamageReason.WrinkledOrTorn, damaged - 1), new DamagedSheets(other, 1)];
    }

    // Both contests in turn, so that both have good ballots soon.
    private static IEnumerable<string> Alternating(IEnumerable<DemoShipment> shipments)
    {
        var byContest = shipments
            .Where(shipment => shipment.Order.Item == ItemCodes.Ballot)
            .GroupBy(shipment => shipment.Order.Contest)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.SelectMany(Whole).ToList())
            .ToList();
        var longest = byContest.Max(codes => codes.Count);
        return Enumerable.Range(0, longest).SelectMany(i => byContest.Where(codes => i < codes.Count).Select(codes => codes[i]));
    }

    // Unopened on arrival, full, and sure to have arrived.
    private static IEnumerable<string> Whole(DemoShipment shipment) =>
        shipment.Cartons.Where(
            (code, i) =>
                i < shipment.Cartons.Count - 1 && !DemoReceipts.IsCounted(shipment, i) && !code.Contains("PSU", StringComparison.Ordinal)
        );

    private static string Team(int number) => $"3507-T{number:D2}";
}
