using Tepat.Application.Procurement;
using Tepat.Application.Production;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Production;

namespace Tepat.Api.Hosting.Demo;

/// <summary>The end at the plant: waste destroyed, quantities verified by both (R8), plates sealed, and destroyed when no re-vote can need them (R9).</summary>
internal sealed class DemoPressCloses(DemoStage stage, IReadOnlyList<DemoOrder> orders)
{
    private static readonly string[] Witnesses = ["Bawaslu, Saksi Contoh", "Polda, Perwira Contoh"];

    /// <summary>Orders one after another, by what their plants reported.</summary>
    public async Task Verify(DateTimeOffset at)
    {
        foreach (var order in orders)
        {
            stage.At(at);
            var runs = (await stage.Do(DemoOrders.Province, new GetOrder(order.Code))).Runs;
            foreach (var pool in runs.GroupBy(run => run.Pool))
            {
                var (kind, waste) = (Enum.Parse<Pool>(pool.Key, ignoreCase: true), pool.Sum(run => run.WasteQuantity));
                await stage.Do(DemoOrders.Province, new DestroyWaste(order.Code, kind, waste, 0, "dicacah", Witnesses));
            }

            var (good, wasted) = (runs.Sum(run => run.GoodQuantity), runs.Sum(run => run.WasteQuantity));
            await Confirm(order, new PrintQuantityVerified(order.Code, good + wasted, good, 0, wasted, "Kasubag Provinsi Contoh"), at);
        }
    }

    private async Task Confirm(DemoOrder order, PrintQuantityVerified counts, DateTimeOffset at)
    {
        stage.At(at.AddHours(2));
        await stage.Report(order.Vendor, [(at.AddHours(2), counts)]);
        stage.At(at.AddHours(3));
        await stage.Do(DemoOrders.Province, new ConfirmPrintQuantity(order.Code, counts.PrintedSheets));
        await stage.Do(DemoOrders.Province, new SealPlates(order.Code, $"SEGEL-{order.Code}", "Bawaslu, Saksi Contoh"));
    }

    public async Task DestroyPlates(DateTimeOffset at)
    {
        stage.At(at);
        foreach (var order in orders)
        {
            await stage.Do(DemoOrders.Province, new DestroyPlates(order.Code, $"BA-PELAT-{order.Code}", "dilebur", Witnesses));
        }
    }
}
