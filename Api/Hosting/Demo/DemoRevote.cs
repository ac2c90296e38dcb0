using Tepat.Application.Identity;
using Tepat.Application.Shipments;
using Tepat.Application.Warehouse;
using Tepat.Application.Warehouse.Revotes;
using Tepat.Domain.Common;
using Tepat.Domain.Distribution;
using Tepat.Domain.Warehouse.Revotes;

namespace Tepat.Api.Hosting.Demo;

/// <summary>
/// A re-vote at one station on 5 December, the last but one possible day (step 32, R16): decided, signed by two of KPU and Bawaslu, drawn
/// from the locked pool, voted with, brought home and archived; the rest of the pool follows when no other can be ordered.
/// </summary>
internal sealed class DemoRevote(DemoStage stage, DemoTown town)
{
    private const string Witness = "Bawaslu, Saksi Contoh";

    private static readonly Party Supervisor = new("Pengawas TPS", "Pengawas Contoh");

    /// <summary>From the proposal to the station's report.</summary>
    /// <returns>Number of the order.</returns>
    public async Task<string> Hold(DemoBox station, DateTimeOffset at)
    {
        stage.At(at);
        var wish = new ProposeRevote(
            station.Contest,
            RevoteKind.Revote,
            $"412/PL.02.6-Kpt/{town.Digits}/2024",
            DateOnly.FromDateTime(at.AddDays(-3).Date),
            DateOnly.FromDateTime(at.AddDays(2).Date),
            "Rekomendasi Bawaslu: seorang pemilih memberikan suara dua kali",
            [new RevoteNeed(station.Village, station.Station, station.Sheets)]
        );
        var release = (await stage.Do(town.Kasubag, wish)).Release;
        await Sign(release, at.AddHours(1));
        await HandOut(release, station, at.AddDays(1));
        stage.At(at.AddDays(2).AddHours(1));
        var (used, spoiled) = (station.Sheets * 62 / 100, 2L);
        await stage.Do(
            town.Kasubag,
            new ReportRevote(
                release,
                station.Village,
                station.Station,
                used,
                spoiled,
                station.Sheets - used - spoiled,
                [$"SU-{town.Digits}-00002"],
                Head(station),
                null
            )
        );
        return release;
    }

    /// <summary>The boxes of the re-vote, and the cartons of the pool with what it left in them, go into the archive.</summary>
    public async Task Archive(string release, DateTimeOffset at)
    {
        stage.At(at);
        await stage.Do(town.Kasubag, new ArchiveRevoteBoxes(release, Witness));
        foreach (var carton in await Locked())
        {
            await stage.Do(town.Kasubag, new ArchiveRevote(carton.Code, Witness));
        }
    }

    private async Task Sign(string release, DateTimeOffset at)
    {
        stage.At(at);
        await stage.Do(DemoOrders.Head, new SignRevote(release));
        stage.At(at.AddHours(1));
        await stage.Do(DemoStage.User("sek35", Roles.Secretary, "35"), new SignRevote(release));
        stage.At(at.AddHours(2));
        await stage.Do(DemoStage.User("observer35", Roles.Observer, "35"), new WitnessRevote(release));
    }

    private async Task HandOut(string release, DemoBox station, DateTimeOffset at)
    {
        stage.At(at);
        var cartons = (await Locked()).Where(carton => carton.ContestCode == station.Contest).Select(carton => carton.Code);
        await stage.Do(
            town.Kasubag,
            new HandOutRevote(
                release,
                station.Village,
                station.Station,
                [.. cartons.Take(1)],
                [$"SU-{town.Digits}-00001"],
                Head(station),
                Supervisor,
                null
            )
        );
    }

    private async Task<IReadOnlyList<CartonRow>> Locked() =>
        (await stage.Do(town.Kasubag, new ListCartons(null, town.Region, "revoteStore", null, Limits.PageSizeMax, null))).Items;

    private static Party Head(DemoBox box) => new("Ketua KPPS", $"Ketua Contoh {DemoTown.DigitsOf(box.Village)}-{box.Station:D3}");
}
