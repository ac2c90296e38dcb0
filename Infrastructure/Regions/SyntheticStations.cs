using Tepat.Domain.Planning;

namespace Tepat.Infrastructure.Regions;

/// <summary>One invented polling station: its desa, its number within the desa, its voters.</summary>
public readonly record struct SyntheticStation(string VillageCode, int Number, int Voters);

/// <summary>
/// The 60,751 polling stations of the demo. Real are the stations per kecamatan and the voters per kabupaten/kota; how they
/// lie over the desa and stations is made up, always in the same way, without exceeding R11. In the two places for which
/// the ballots were published the voters are moved between stations until the reserve (R5) is the published one.
/// </summary>
public static class SyntheticStations
{
    private const int SmallestStation = 120;
    private const int WidestSpread = 105;

    /// <summary>Sheets of reserve that were published: 2,113,895 and 1,517,796 ballots, less the voters.</summary>
    private static readonly Dictionary<string, long> PublishedReserves = new(StringComparer.Ordinal)
    {
        ["35.07"] = 53_295,
        ["35.15"] = 1_517_796 - 1_479_539,
    };

    /// <summary>All stations, ordered by desa and number.</summary>
    public static IReadOnlyList<SyntheticStation> Generate()
    {
        var stationsByDistrict = RegionData.StationsByDistrict();
        var villagesByDistrict = RegionData.Villages().ToLookup(village => DistrictOf(village.Code), StringComparer.Ordinal);
        var districtsByRegency = RegionData.Districts().ToLookup(district => RegencyOf(district.Code), StringComparer.Ordinal);
        var all = new List<SyntheticStation>(60_751);
        foreach (var regency in RegionData.Figures())
        {
            var slots = new List<(string Village, int Number)>();
            foreach (var district in districtsByRegency[regency.Code])
            {
                slots.AddRange(SpreadOverVillages([.. villagesByDistrict[district.Code]], stationsByDistrict[district.Code]));
            }

            var voters = Voters(slots, regency.Voters);
            if (PublishedReserves.TryGetValue(regency.Code, out var reserve))
            {
                MoveUntilReserveIs(reserve, voters);
            }

            all.AddRange(slots.Select((slot, i) => new SyntheticStation(slot.Village, slot.Number, voters[i])));
        }

        return all;
    }

    private static string DistrictOf(string villageCode) => villageCode[..8];

    private static string RegencyOf(string code) => code[..5];

    /// <summary>One station each while they last, the rest by a made-up weight; largest remainders take what rounding leaves.</summary>
    private static IEnumerable<(string Village, int Number)> SpreadOverVillages(RegionName[] villages, int stations)
    {
        var counts = new int[villages.Length];
        Array.Fill(counts, 1, 0, Math.Min(villages.Length, stations));
        var rest = Math.Max(0, stations - villages.Length);
        var weights = Array.ConvertAll(villages, village => 60L + (long)(Noise(village.Code, 0) % 81));
        var sum = weights.Sum();
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] += (int)(rest * weights[i] / sum);
        }

        var left = stations - counts.Sum();
        foreach (var i in Enumerable.Range(0, counts.Length).OrderByDescending(i => rest * weights[i] % sum).ThenBy(i => i).Take(left))
        {
            counts[i]++;
        }

        return villages.SelectMany((village, i) => Enumerable.Range(1, counts[i]).Select(number => (village.Code, number)));
    }

    /// <summary>Voters around the average: a share that all stations of a desa have in common, a smaller one of each station.</summary>
    private static int[] Voters(List<(string Village, int Number)> slots, long total)
    {
        var average = (int)(total / slots.Count);
        var spread = Math.Min(BallotReserve.VotersPerStationMax - average - 1, WidestSpread);
        var voters = new int[slots.Count];
        for (var i = 0; i < voters.Length; i++)
        {
            var (village, number) = slots[i];
            voters[i] = average + Deviation(village, 0, spread * 7 / 10) + Deviation(village, number, spread * 3 / 10);
        }

        var difference = total - voters.Sum(v => (long)v);
        for (var i = 0; difference != 0; i = (i + 1) % voters.Length)
        {
            var step = Math.Sign(difference);
            if (voters[i] + step is >= SmallestStation and <= BallotReserve.VotersPerStationMax)
            {
                voters[i] += step;
                difference -= step;
            }
        }

        return voters;
    }

    private static int Deviation(string village, int number, int spread) =>
        spread <= 0 ? 0 : (int)(Noise(village, number + 1) % (ulong)((2 * spread) + 1)) - spread;

    /// <summary>
    /// A station's reserve steps up by one sheet every 40 voters. Voters just above a step moved to a station with room below
    /// its next one save a sheet; voters that carry a station over its step, taken where none is lost, cost one.
    /// </summary>
    private static void MoveUntilReserveIs(long target, int[] voters)
    {
        var reserve = voters.Sum(v => BallotReserve.Of(v));
        while (reserve != target)
        {
            var saving = reserve > target;
            var over = saving ? Extreme(voters, v => v % 40 is 0 ? 40 : v % 40) : Extreme(voters, DistanceOverStep);
            var moved = saving ? voters[over] % 40 : -DistanceOverStep(voters[over]);
            var partner = saving
                ? PartnerWith(voters, over, v => RoomBelowStep(v) >= moved && v + moved <= BallotReserve.VotersPerStationMax)
                : PartnerWith(voters, over, v => (v - 1) % 40 >= -moved);
            voters[over] -= moved;
            voters[partner] += moved;
            reserve += saving ? -1 : 1;
        }
    }

    private static int RoomBelowStep(int voters) => (40 - (voters % 40)) % 40;

    private static int DistanceOverStep(int voters)
    {
        var distance = RoomBelowStep(voters) + 1;
        return voters + distance <= BallotReserve.VotersPerStationMax ? distance : int.MaxValue;
    }

    private static int Extreme(int[] voters, Func<int, int> distance)
    {
        var best = 0;
        for (var i = 1; i < voters.Length; i++)
        {
            if (distance(voters[i]) < distance(voters[best]))
            {
                best = i;
            }
        }

        return best;
    }

    private static int PartnerWith(int[] voters, int other, Func<int, bool> suits)
    {
        for (var offset = 1; offset < voters.Length; offset++)
        {
            var i = (other + offset) % voters.Length;
            if (suits(voters[i]))
            {
                return i;
            }
        }

        throw new InvalidOperationException("No station can take part in the move; the target is out of reach.");
    }

    /// <summary>A fixed scramble of code and number, equal on every machine and in every version of the runtime.</summary>
    private static ulong Noise(string code, int number)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var character in code)
        {
            hash = (hash ^ character) * 1_099_511_628_211UL;
        }

        hash = (hash ^ (ulong)number) * 1_099_511_628_211UL;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return hash ^ (hash >> 31);
    }
}
