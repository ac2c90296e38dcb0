using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Warehouse;

namespace Tepat.Domain.Tests.Ledger;

/// <summary>Counts of cartons and teams of Malang on the books held in memory.</summary>
internal static class Sorting
{
    public const string Team = "3507-T01";
    public const string OtherTeam = "3507-T02";
    public const string Coordinator = "Siti Contoh";

    /// <summary>Wage of the teams: Rp 150 a sheet.</summary>
    public const long Wage = 15_000;

    /// <summary>A count without a team, explained and counted twice so that a difference is no fault of form.</summary>
    public static CartonSorted Count(string carton, long good, long damaged, string? team = null) =>
        new(
            carton,
            team,
            good,
            damaged == 0 ? [] : [new DamagedSheets(DamageReason.WrinkledOrTorn, damaged)],
            0,
            good,
            new SecondCount("Budi Contoh", good + damaged),
            "dihitung dua kali, tetap berbeda"
        );

    /// <summary>A count that matches and needs no second person.</summary>
    public static CartonSorted Match(string carton, long good, string? team = Team, params DamagedSheets[] damage) =>
        new(carton, team, good, damage, 0, good, null, null);

    /// <summary>Puts a team on the books.</summary>
    public static SortingTeam Form(World world, string code = Team, string region = World.Malang)
    {
        var team = new SortingTeam
        {
            Id = world.Books.All<SortingTeam>().Count + 1,
            Version = 1,
            Code = code,
            RegionCode = region,
        }.As("Tim Contoh", Coordinator, 5, Wage, isActive: true, openCarton: null);
        world.Books.Put(code, team);
        return team;
    }

    /// <summary>Says, as the database would, how many cartons of the ordinary ballots are not sorted.</summary>
    public static void CountUnsorted(World world, string region = World.Malang)
    {
        var here = world.Books.Units.Where(unit =>
            unit.Kind == UnitKind.Carton && unit.StockItemId == World.Ordinary && unit.DestinationCode == region
        );
        var places = here.GroupBy(unit => unit.Place).ToDictionary(group => group.Key, group => group.LongCount());
        world.Books.Put(
            PackingTally.KeyOf(region, World.Ordinary),
            new UnsortedCartons(places.GetValueOrDefault(Place.Main), places.GetValueOrDefault(Place.Sorting), 0)
        );
    }
}
