using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Ledger;

/// <summary>What the people of a warehouse do, carton by carton, two of them at a time.</summary>
internal static class Warehouse
{
    private static readonly string[] People = ["kasubag3507", "kab3507"];

    /// <summary>Opens the receipt, scans all cartons (counted ones with their count) and closes it; answers the closing.</summary>
    public static async Task<Answer> Receives(
        TepatApi api,
        string shipment,
        IReadOnlyList<(string Code, long Sheets)> cartons,
        Dictionary<string, long> counted,
        string? by = null,
        int notArrived = 0
    )
    {
        var people = await Team(api, by);
        (await people[0].Post($"/api/shipments/{shipment}/receipt", new { witness = "Bawaslu, Saksi Contoh" })).ShouldBe(200);
        await Share(people, cartons, (one, carton) => one.Post($"/api/shipments/{shipment}/cartons", Scan(carton.Code, counted)));
        var closed = await people[0].Post($"/api/shipments/{shipment}/receipt/close", new { notArrivedCartons = notArrived });
        closed.ShouldBe(200);
        return closed;
    }

    /// <summary>Sorts all cartons; the damaged sheets are two to a carton from the first on, the rest in the last.</summary>
    public static async Task Sorts(
        TepatApi api,
        IReadOnlyList<(string Code, long Sheets)> cartons,
        Dictionary<string, long> counted,
        long damaged,
        string? by = null
    )
    {
        Dictionary<string, object> found = [];
        foreach (var (code, sheets) in cartons)
        {
            var bad = code == cartons[^1].Code ? damaged : Math.Min(damaged, 2);
            found[code] = Count(counted.GetValueOrDefault(code, sheets) - bad, bad);
            damaged -= bad;
        }

        await Share(await Team(api, by), cartons, (one, carton) => one.Post($"/api/cartons/{carton.Code}/sorting", found[carton.Code]));
    }

    /// <summary>The body of a count whose damaged sheets are all torn, counted twice and explained in case it differs.</summary>
    public static object Count(long goodSheets, long damagedSheets, string? team = null) =>
        new
        {
            team,
            goodSheets,
            damage = damagedSheets == 0 ? [] : new[] { new { reason = "wrinkledOrTorn", sheets = damagedSheets } },
            flawedSheets = 0,
            foldedSheets = goodSheets,
            secondCount = new { countedBy = "Wati Contoh", sheets = goodSheets + damagedSheets },
            explanation = "dihitung dua orang di depan saksi",
        };

    private static object Scan(string carton, Dictionary<string, long> counted) =>
        counted.TryGetValue(carton, out var countedSheets)
            ? new
            {
                carton,
                finding = "counted",
                countedSheets,
            }
            : new { carton, finding = "sealed" };

    private static async Task<ApiClient[]> Team(TepatApi api, string? by) =>
        by is null ? [await api.As(People[0]), await api.As(People[1])] : [await api.As(by)];

    private static Task Share(
        ApiClient[] people,
        IReadOnlyList<(string Code, long Sheets)> cartons,
        Func<ApiClient, (string Code, long Sheets), Task<Answer>> work
    ) =>
        Task.WhenAll(
            people.Select(
                async (one, place) =>
                {
                    for (var i = place; i < cartons.Count; i += people.Length)
                    {
                        (await work(one, cartons[i])).ShouldBe(200);
                    }
                }
            )
        );
}
