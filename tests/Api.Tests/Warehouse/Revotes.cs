using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Ledger;

namespace Tepat.Api.Tests.Sorting;

/// <summary>The mayor's re-vote ballots of Kota Mojokerto: their pool, and the bodies that its people send.</summary>
internal static class Revotes
{
    public const string Region = "35.76";
    public const string Contest = "WAL-35.76";
    public const string Village = "35.76.01.1003";

    /// <summary>Printed, shipped and received: 2,000 sheets in one carton, locked.</summary>
    public static async Task<string> Locked(TepatApi api)
    {
        var plant = await Plant.Ready(api, "K-WAL", Contest, Plant.Line(Region, 10, revote: 2_000));
        await plant.Prints("R-PSU", 2_000, pool: "revote");
        var cartons = await plant.Packs("PSU", Region, 2_000, "revote");
        await plant.Dispatches("SJ-PSU", Region, cartons);
        await Ledger.Warehouse.Receives(api, "SJ-PSU", cartons, [], "kab3576");
        return cartons[0].Code;
    }

    public static object Proposal(params (int Station, long Sheets)[] stations) => Of(Contest, Village, stations);

    public static object Of(string contest, string village, params (int Station, long Sheets)[] stations) =>
        new
        {
            contest,
            kind = "revote",
            decisionNumber = "321/PL.02.6-Kpt/3576/2024",
            decisionDay = "2024-11-30",
            votingDay = "2024-12-05",
            reason = "Rekomendasi Bawaslu: pemilih memilih dua kali",
            stations = stations.Select(one => new
            {
                village,
                station = one.Station,
                sheets = one.Sheets,
            }),
        };

    public static async Task<string> Proposed(TepatApi api, params (int Station, long Sheets)[] stations)
    {
        var proposed = await (await api.As("kasubag3576")).Post("/api/revotes", Proposal(stations));
        proposed.ShouldBe(200);
        return proposed.Body.GetProperty("release").GetString()!;
    }

    public static async Task<string> Released(TepatApi api, params (int Station, long Sheets)[] stations)
    {
        var release = await Proposed(api, stations);
        (await (await api.As("head35")).Post($"/api/revotes/{release}/signature")).ShouldBe(200);
        (await (await api.As("sek35")).Post($"/api/revotes/{release}/signature")).ShouldBe(200);
        (await (await api.As("observer35")).Post($"/api/revotes/{release}/witness-signature")).ShouldBe(200);
        return release;
    }

    public static object HandOut(int station, string carton, string seal, string witness = "Pengawas Contoh") =>
        new
        {
            village = Village,
            station,
            cartons = new[] { carton },
            seals = new[] { seal },
            receiver = new { office = "Ketua KPPS", name = "Ketua Contoh" },
            witness = new { office = "Pengawas TPS", name = witness },
        };

    public static object Report(int station, long used, long spoiled, long unused, string seal) =>
        new
        {
            village = Village,
            station,
            usedSheets = used,
            spoiledSheets = spoiled,
            unusedSheets = unused,
            newSeals = new[] { seal },
            reporter = new { office = "Ketua KPPS", name = "Ketua Contoh" },
        };
}
