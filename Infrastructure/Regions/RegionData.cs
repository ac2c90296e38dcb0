using System.Globalization;
using System.Reflection;
using CsvHelper;

namespace Tepat.Infrastructure.Regions;

/// <summary>
/// Code and name of a region as the state's own register spells them: 35.07 a kabupaten, 35.07.01 a kecamatan,
/// 35.07.01.2001 a desa.
/// </summary>
public sealed record RegionName(string Code, string Name);

/// <summary>Stations and voters of one kabupaten/kota; quality A published, B a proxy, C a pro-rata placeholder.</summary>
public sealed record RegencyFigures(string Code, long Stations, long Voters, string Quality);

/// <summary>The embedded files on East Java; see Data/LICENSE.md for their origin.</summary>
public static class RegionData
{
    public const string ProvinceCode = "35";
    public const string ProvinceName = "Jawa Timur";

    /// <summary>The 38 kabupaten and kota, ordered by code.</summary>
    public static IReadOnlyList<RegionName> Regencies() => Read("regencies_35.csv", Name);

    /// <summary>The 666 kecamatan, ordered by code.</summary>
    public static IReadOnlyList<RegionName> Districts() => Read("districts_35.csv", Name);

    /// <summary>The 8,494 desa and kelurahan, ordered by code.</summary>
    public static IReadOnlyList<RegionName> Villages() => Read("villages_35.csv", Name);

    /// <summary>Polling stations of each kecamatan by its code; 60,751 together.</summary>
    public static IReadOnlyDictionary<string, int> StationsByDistrict() =>
        Read("tps_per_kecamatan_35.csv", csv => (Code: csv.GetField("code")!, Stations: csv.GetField<int>("tps")))
            .ToDictionary(row => row.Code, row => row.Stations, StringComparer.Ordinal);

    /// <summary>Stations and voters of each kabupaten/kota; 31,280,418 voters together.</summary>
    public static IReadOnlyList<RegencyFigures> Figures() =>
        Read(
            "dpt_tps_35.csv",
            csv => new RegencyFigures(
                csv.GetField("code")!,
                csv.GetField<long>("tps"),
                csv.GetField<long>("dpt"),
                csv.GetField("dpt_quality")!
            )
        );

    private static RegionName Name(CsvReader csv) => new(csv.GetField("code")!, csv.GetField("name")!);

    private static List<T> Read<T>(string file, Func<CsvReader, T> map)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var resource = Array.Find(
            assembly.GetManifestResourceNames(),
            name => name.EndsWith($".Regions.Data.{file}", StringComparison.Ordinal)
        );
        using var stream = assembly.GetManifestResourceStream(resource ?? throw new InvalidOperationException($"{file} is not embedded."))!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<T>();
        while (csv.Read())
        {
            rows.Add(map(csv));
        }

        return rows;
    }
}
