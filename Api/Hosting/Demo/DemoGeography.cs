namespace Tepat.Api.Hosting.Demo;

/// <summary>Which plant serves whom in the demo, and how long its trucks and boats take. Invented, and plausible on the map.</summary>
internal static class DemoGeography
{
    public const string Sumenep = "35.29";
    public const string Malang = "35.07";
    public const string Pasuruan = "35.14";

    /// <summary>Codes of all 38 kabupaten/kota.</summary>
    public static readonly IReadOnlyList<string> Regencies =
    [
        .. Enumerable.Range(1, 29).Concat(Enumerable.Range(71, 9)).Select(number => $"35.{number:D2}"),
    ];

    // Plants by kabupaten/kota: the north and east from Gresik, the middle from Nganjuk, the west from Semarang and Klaten.
    private static readonly string[] FromSemarang = ["35.22", "35.23", "35.24"];
    private static readonly string[] FromKlaten = ["35.01", "35.02", "35.20", "35.21", "35.77"];
    private static readonly string[] FromNganjuk =
    [
        "35.03",
        "35.04",
        "35.05",
        "35.06",
        "35.16",
        "35.17",
        "35.18",
        "35.19",
        "35.71",
        "35.72",
        "35.76",
    ];

    /// <summary>Plant of a regent's or mayor's contest.</summary>
    public static string PlantOf(string region) =>
        FromKlaten.Contains(region) ? "KLATEN-01"
        : FromSemarang.Contains(region) ? "SEMARANG-01"
        : FromNganjuk.Contains(region) ? "NGANJUK-01"
        : "GRESIK-01";

    /// <summary>Plant of the governor's ballots: only the first vendor prints them.</summary>
    public static string GovernorPlantOf(string region) =>
        PlantOf(region) switch
        {
            "KLATEN-01" => "NGANJUK-01",
            var plant => plant,
        };

    /// <summary>Sheets in a full carton: an attribute of the plant, not a constant.</summary>
    public static long CartonSize(string plant) =>
        plant switch
        {
            "SEMARANG-01" => 2_500,
            _ => 2_000,
        };

    /// <summary>Planned hours from a plant to a region; Sumenep's islands wait for a boat.</summary>
    public static double Hours(string plant, string region)
    {
        var number = int.Parse(region[3..], System.Globalization.CultureInfo.InvariantCulture);
        var home = plant switch
        {
            "GRESIK-01" => 25,
            "NGANJUK-01" => 18,
            "SEMARANG-01" => 40,
            _ => 35,
        };
        var spread = 2.5 + (Math.Abs(number - home) % 17 * 0.55);
        return region == Sumenep ? spread + 26 : spread;
    }
}
