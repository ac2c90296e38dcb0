using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Tepat.Domain.Planning;

namespace Tepat.Domain.Regions;

/// <summary>Stations, voters and reserve (R5) of one region at any level.</summary>
public readonly record struct RegionSum(long Stations, long Voters, long ReserveSheets);

/// <summary>Sums of a set of stations, and the fingerprint by which two sets are told apart.</summary>
public static class RegionSums
{
    /// <summary>Sums of every village, kecamatan, kabupaten/kota and province that holds one of the stations.</summary>
    public static SortedDictionary<string, RegionSum> Of(IEnumerable<StationRow> stations)
    {
        var villages = new Dictionary<string, RegionSum>(StringComparer.Ordinal);
        foreach (var station in stations)
        {
            Add(villages, station.VillageCode, new RegionSum(1, station.Voters, BallotReserve.Of(station.Voters)));
        }

        var all = new SortedDictionary<string, RegionSum>(villages, StringComparer.Ordinal);
        foreach (var (village, sum) in villages)
        {
            for (var end = village.LastIndexOf('.'); end > 0; end = village.LastIndexOf('.', end - 1))
            {
                Add(all, village[..end], sum);
            }
        }

        return all;
    }

    /// <summary>SHA-256 over the stations in their order, hexadecimal.</summary>
    public static string Fingerprint(IEnumerable<StationRow> stations)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> numbers = stackalloc byte[8];
        foreach (var station in stations)
        {
            hash.AppendData(Encoding.ASCII.GetBytes(station.VillageCode));
            BinaryPrimitives.WriteInt32BigEndian(numbers, station.Number);
            BinaryPrimitives.WriteInt32BigEndian(numbers[4..], station.Voters);
            hash.AppendData(numbers);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IDictionary<string, RegionSum> sums, string code, RegionSum more)
    {
        var sum = sums.TryGetValue(code, out var known) ? known : default;
        sums[code] = checked(new RegionSum(sum.Stations + more.Stations, sum.Voters + more.Voters, sum.ReserveSheets + more.ReserveSheets));
    }
}
