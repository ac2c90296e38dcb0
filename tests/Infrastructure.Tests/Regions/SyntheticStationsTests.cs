using Tepat.Domain.Planning;
using Tepat.Infrastructure.Regions;

namespace Tepat.Infrastructure.Tests.Regions;

public sealed class SyntheticStationsTests
{
    private static readonly IReadOnlyList<SyntheticStation> Stations = SyntheticStations.Generate();

    [Test]
    public void Province_has_its_published_totals()
    {
        Stations.Count.ShouldBe(60_751);
        Stations.Sum(station => (long)station.Voters).ShouldBe(31_280_418);
        (RegionData.Regencies().Count, RegionData.Districts().Count, RegionData.Villages().Count).ShouldBe((38, 666, 8_494));
    }

    [Test]
    public void Each_regency_has_its_voters_and_stations()
    {
        var sums = Stations
            .GroupBy(s => s.VillageCode[..5])
            .ToDictionary(g => g.Key, g => (Count: g.LongCount(), Voters: g.Sum(s => (long)s.Voters)));
        var figures = RegionData.Figures();

        figures.Count.ShouldBe(38);
        figures.ShouldAllBe(figure => sums[figure.Code].Count == figure.Stations && sums[figure.Code].Voters == figure.Voters);
    }

    [Test]
    public void Each_district_has_its_stations()
    {
        var counts = Stations.GroupBy(s => s.VillageCode[..8]).ToDictionary(g => g.Key, g => g.Count());

        RegionData.StationsByDistrict().ShouldAllBe(district => counts[district.Key] == district.Value);
    }

    [Test]
    public void Every_village_has_a_station_and_numbers_them_from_one()
    {
        var villages = Stations.GroupBy(s => s.VillageCode).ToDictionary(g => g.Key, g => g.Select(s => s.Number).ToArray());

        RegionData.Villages().ShouldAllBe(village => villages.ContainsKey(village.Code));
        villages.Values.ShouldAllBe(numbers => numbers.SequenceEqual(Enumerable.Range(1, numbers.Length)));
    }

    [Test]
    public void R11_no_station_exceeds_600_voters() => Stations.ShouldAllBe(station => station.Voters >= 200 && station.Voters <= 600);

    [TestCase("35.07", 53_295)]
    [TestCase("35.15", 1_517_796 - 1_479_539)]
    public void R5_reserve_is_the_published_one(string regency, long reserve) =>
        Stations
            .Where(s => s.VillageCode.StartsWith(regency, StringComparison.Ordinal))
            .Sum(s => BallotReserve.Of(s.Voters))
            .ShouldBe(reserve);

    [Test]
    public void The_same_stations_are_made_each_time() => SyntheticStations.Generate().ShouldBe(Stations);

    [Test]
    public void Voters_are_spread_and_not_all_alike() => Stations.Select(s => s.Voters).Distinct().Count().ShouldBeGreaterThan(200);
}
