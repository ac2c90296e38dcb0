using System.Text.Json;
using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Ledger;

/// <summary>
/// A row of the reference case: press, waste, printer's good, cartons at printer / on the road / in the warehouse, good, damaged, missing,
/// boxes, destroyed.
/// </summary>
internal sealed record Row(
    long PR = 0,
    long PW = 0,
    long PG = 0,
    long CP = 0,
    long CR = 0,
    long CW = 0,
    long WG = 0,
    long WD = 0,
    long MI = 0,
    long BX = 0,
    long DE = 0
)
{
    public long Sum => PR + PW + PG + CP + CR + CW + WG + WD + MI + BX + DE;
}

/// <summary>The reconciliation of one region and contest, asked as its officer; printing terms are the province's to see.</summary>
internal sealed class Reconciliation(ApiClient province, string region, string contest)
{
    public static async Task<Reconciliation> Of(TepatApi api, string region, string contest) =>
        new(await api.As("prov35"), region, contest);

    /// <summary>The row as the API tells it now. Fails when a difference is not zero or the row does not sum to zero.</summary>
    public async Task<Row> Row()
    {
        var here = await Terms("ordinary");
        var plant = await PlantTerms();
        var row = new Row(
            -plant.GetValueOrDefault("printed"),
            plant.GetValueOrDefault("waste"),
            plant.GetValueOrDefault("inStore"),
            here.GetValueOrDefault("atPrinter"),
            here.GetValueOrDefault("onRoad"),
            here.GetValueOrDefault("unsorted"),
            here.GetValueOrDefault("good"),
            here.GetValueOrDefault("damaged"),
            here.GetValueOrDefault("missing"),
            here.GetValueOrDefault("boxes"),
            plant.GetValueOrDefault("destroyed") + here.GetValueOrDefault("destroyed")
        );
        row.Sum.ShouldBe(0);
        return row;
    }

    /// <summary>Terms of the region in one pool; empty before anything is packed for it.</summary>
    public async Task<Dictionary<string, long>> Terms(string pool)
    {
        var answer = await province.Get($"/api/reconciliation?region={region}&contest={contest}");
        answer.ShouldBe(200);
        return Read(answer.Body.GetProperty("contests"), pool);
    }

    private async Task<Dictionary<string, long>> PlantTerms()
    {
        var answer = await province.Get($"/api/reconciliation?region=35&contest={contest}");
        answer.ShouldBe(200);
        return Read(answer.Body.GetProperty("plants"), "ordinary");
    }

    private static Dictionary<string, long> Read(JsonElement rows, string pool)
    {
        var found = rows.EnumerateArray().Where(row => row.GetProperty("pool").GetString() == pool).ToList();
        found.ShouldAllBe(row => row.GetProperty("difference").GetInt64() == 0);
        return found.Count == 0
            ? []
            : found
                .Single()
                .GetProperty("terms")
                .EnumerateArray()
                .ToDictionary(term => term.GetProperty("term").GetString()!, term => term.GetProperty("quantitySheets").GetInt64());
    }
}
