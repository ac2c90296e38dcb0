using Tepat.Application.Shipments;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Planning;
using Tepat.Domain.Warehouse;

namespace Tepat.Api.Hosting.Demo;

/// <summary>A town sorts all that lies in its warehouse, closes the sorting, and asks for what is lacking (steps 17 and 18).</summary>
/// <param name="teams">How many teams sort; with none the warehouse's own officers do.</param>
internal sealed class DemoSortingHall(DemoStage stage, DemoTown town, int teams)
{
    private const int MinutesPerCarton = 45;
    private const long WageSen = 15_000;

    private int sorted;

    public async Task OpenTables(DateTimeOffset at)
    {
        stage.At(at);
        for (var team = 1; team <= teams; team++)
        {
            await stage.Do(
                town.Kasubag,
                new AddSortingTeam(town.Region, Team(team), $"Tim {team}", $"Koordinator Contoh {team}", Members: 5, WageSen)
            );
        }
    }

    /// <summary>Carton by carton, with a few damaged in ten thousand; the fifth is three sheets short, counted by two persons. Tactile guides are counted only.</summary>
    public async Task Sort(DateTimeOffset from)
    {
        stage.At(from);
        var here = new ListCartons(null, town.Region, "main", null, Limits.PageSizeMax, null);
        var cartons = (await stage.Do(town.Clerk, here)).Items;
        List<(DateTimeOffset At, EventData Data)> events = [];
        foreach (var carton in cartons.Where(carton => carton.ItemCode != ItemCodes.Ballot))
        {
            events.Add((from, new CartonSorted(carton.Code, null, carton.QuantitySheets!.Value, [], 0, 0, null, null)));
        }

        var ballots = cartons.Where(carton => carton is { ItemCode: ItemCodes.Ballot, Pool: "ordinary" }).ToList();
        events.AddRange(ballots.SelectMany((carton, i) => teams == 0 ? [(from, Found(carton, null))] : AtTable(carton, i, from)));
        stage.At(events[^1].At.AddMinutes(5));
        await stage.Record(town.Clerk, events);
    }

    private IEnumerable<(DateTimeOffset At, EventData Data)> AtTable(CartonRow carton, int i, DateTimeOffset from)
    {
        var (team, at) = (Team(1 + (i % teams)), from.AddMinutes(MinutesPerCarton * (i / teams)));
        yield return (at, new SortingOpened(carton.Code, team));
        yield return (at.AddMinutes(MinutesPerCarton - 5), Found(carton, team));
    }

    /// <summary>Declares contests sorted and asks for required minus good.</summary>
    public async Task<IReadOnlyList<(string Request, ReplacementNeed Need)>> Close(IReadOnlyList<string> contests, DateTimeOffset at)
    {
        stage.At(at);
        foreach (var contest in contests)
        {
            await stage.Do(town.Kasubag, new CloseSorting(town.Region, contest));
        }

        List<(string, ReplacementNeed)> asked = [];
        foreach (var need in await stage.Do(town.Kasubag, new GetReplacementNeed(town.Region)))
        {
            if (need.NeededSheets > 0)
            {
                var wish = new RequestReplacement(
                    need.OrderCode,
                    town.Region,
                    need.NeededSheets,
                    "Rusak saat sortir dan kurang saat dihitung"
                );
                asked.Add(((await stage.Do(town.Kasubag, wish)).Request, need));
            }
        }

        return asked;
    }

    private CartonSorted Found(CartonRow carton, string? team)
    {
        var number = ++sorted;
        var held = carton.QuantitySheets!.Value;
        var (damaged, missing) = (number % 3 == 0 ? 1 + (number % 2) : 0, number == 5 ? 3 : 0);
        var good = held - damaged - missing;
        IReadOnlyList<DamagedSheets> damage = damaged == 0 ? [] : [new((DamageReason)(number % 8), damaged)];
        return missing == 0
            ? new CartonSorted(carton.Code, team, good, damage, 0, good, null, null)
            : new CartonSorted(
                carton.Code,
                team,
                good,
                damage,
                0,
                good,
                new SecondCount("Wati Contoh", good + damaged),
                "Dihitung dua orang di depan Bawaslu, tetap kurang 3 lembar"
            );
    }

    private string Team(int number) => $"{town.Digits}-T{number:D2}";
}
