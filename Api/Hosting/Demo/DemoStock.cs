using Tepat.Application.Common;
using Tepat.Application.Identity;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Warehouse;

namespace Tepat.Api.Hosting.Demo;

/// <summary>
/// A town keeps its store: voting booths of the last election are counted and graded, cartons stand on racks, a gutter leaks, and two
/// persons count blind. Booths go into no box, so that nothing else of a story hangs on them.
/// </summary>
internal sealed class DemoStock(DemoStage stage, DemoTown town)
{
    private const string Booth = "BOOTH";
    private const int CartonsPerRack = 60;

    // Counted and graded; six get wet, five are found bent, two have stayed in a subdistrict.
    private const long Good = 640;
    private const long Lightly = 48;
    private const long Heavily = 21;
    private const long Wet = 6;
    private const long Bent = 5;
    private const long Lacking = 2;

    private Caller SecondClerk => DemoStage.User($"gudang{town.Digits}", Roles.Warehouse, town.Region);

    /// <summary>Racks for what has come, booths for the next vote, and a leak above two cartons; both are dry when sorting begins.</summary>
    public async Task Store(DateTimeOffset at)
    {
        stage.At(at);
        var cartons = await Cartons();
        foreach (var (rack, i) in cartons.Chunk(CartonsPerRack).Select((rack, i) => (rack, i)))
        {
            await stage.Do(town.Clerk, new ShelveCartons(town.Region, $"A-{i + 1:D2}", rack));
        }

        await Booths();
        await Leak(at.AddHours(2), cartons[..2]);
        stage.At(at.AddHours(8));
        foreach (var carton in cartons[..2])
        {
            await stage.Do(town.Clerk, new ClearCarton(carton, "Dibuka di depan saksi, isi kering dan utuh"));
        }
    }

    /// <summary>The same leak where sorting has begun; its carton is still set aside.</summary>
    public async Task LeakToday(DateTimeOffset at)
    {
        stage.At(at);
        await Booths();
        await Leak(at.AddHours(1), (await Cartons())[..1]);
        stage.At(at.AddHours(2));
        await stage.Do(town.Clerk, new TakeStockCount(await Open(Condition.Good), [Good - Wet]));
    }

    /// <summary>
    /// A count that agrees in its second round and is posted, one that waits for the kasubag, one that waits for its second person.
    /// </summary>
    public async Task Count(DateTimeOffset at)
    {
        stage.At(at);
        var bent = new RegradeStock(
            town.Region,
            Booth,
            null,
            Condition.Good,
            Condition.LightlyDamaged,
            Bent,
            "Engsel bilik bengkok saat dipindahkan"
        );
        await stage.Do(town.Clerk, bent);
        var found = Good - Wet - Bent - Lacking;
        var posted = await Open(Condition.Good);
        foreach (var (first, second) in new[] { (found, found + 1), (found, found) })
        {
            stage.At(at = at.AddMinutes(40));
            await stage.Do(town.Clerk, new TakeStockCount(posted, [first]));
            await stage.Do(SecondClerk, new TakeStockCount(posted, [second]));
        }

        await stage.Do(town.Kasubag, new PostStockCount(posted, "Dua bilik tertinggal di kecamatan setelah Pemilu, dicari PPK"));
        stage.At(at.AddHours(1));
        var waiting = await Open(Condition.LightlyDamaged);
        await stage.Do(town.Clerk, new TakeStockCount(waiting, [Lightly + Bent - 1]));
        await stage.Do(SecondClerk, new TakeStockCount(waiting, [Lightly + Bent - 1]));
        await stage.Do(town.Clerk, new TakeStockCount(await Open(Condition.HeavilyDamaged), [Heavily + Wet]));
    }

    private async Task Booths()
    {
        const long counted = Good + Lightly + Heavily;
        var record = $"BA-{town.Digits}-BILIK";
        await stage.Do(
            town.Clerk,
            new ReceiveStock(town.Region, Booth, null, StockSource.OpeningCount, Good, Lightly, Heavily, record, counted)
        );
    }

    private async Task Leak(DateTimeOffset at, IReadOnlyList<string> cartons)
    {
        stage.At(at);
        var leak = new ReportStorageIncident(
            town.Region,
            StorageIncidentKind.Leak,
            [.. cartons.Select(carton => new AffectedCarton(carton, CartonFate.SetAside))],
            [new LostStock(Booth, null, Condition.Good, Wet)],
            "Talang bocor di atas rak A-01, lantai basah sebelum penjaga datang"
        );
        await stage.Do(town.Clerk, leak);
    }

    private async Task<string> Open(Condition condition) =>
        (await stage.Do(town.Clerk, new OpenStockCount(town.Region, [new StockName(Booth, null, condition)]))).Count;

    private async Task<string[]> Cartons()
    {
        var here = new ListStockCartons(town.Region, "BALLOT", null, "ordinary", "main", null, Limits.PageSizeMax, null);
        return [.. (await stage.Do(town.Clerk, here)).Items.Select(carton => carton.Code)];
    }
}
