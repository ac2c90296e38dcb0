using Tepat.Application.Distribution;
using Tepat.Domain.Distribution;

namespace Tepat.Api.Hosting.Demo;

/// <summary>27 November: sheets lent between neighbours, what each station used, spoiled and left over, and its new seals (step 27).</summary>
internal sealed class DemoPollingDay(DemoStage stage, DemoTown town)
{
    private const long LentSheets = 5;

    /// <summary>Each village reports its boxes; the first of a contest borrowed from its neighbour, and the seventh finds one sheet too few.</summary>
    /// <returns>The boxes as they travel home: what is in them, and under which seals.</returns>
    public async Task<IReadOnlyList<DemoBox>> Vote(IReadOnlyList<DemoBox> boxes, DateTimeOffset evening)
    {
        var held = boxes.ToDictionary(box => box.Code, box => box.Sheets);
        foreach (var contest in boxes.GroupBy(box => box.Contest))
        {
            await Lend([.. contest.Take(2)], held, evening.AddHours(-7));
        }

        List<DemoBox> counted = [];
        foreach (var (box, i) in boxes.Select((box, i) => (box, i)))
        {
            stage.At(evening.AddSeconds(20 * i));
            var sheets = held[box.Code] - (i == 6 ? 1 : 0);
            var (used, spoiled) = (sheets * (740 + (i * 37 % 150)) / 1_000, i % 4);
            string[] seals = [$"SB-{town.Digits}-{(2 * i) + 1:D5}", $"SB-{town.Digits}-{(2 * i) + 2:D5}"];
            await stage.Do(
                DemoTown.Village(box.Village),
                new ReportUsage(box.Code, used, spoiled, sheets - used - spoiled, seals, Head(box), null)
            );
            counted.Add(box with { Sheets = sheets, Seals = seals });
        }

        return counted;
    }

    private async Task Lend(IReadOnlyList<DemoBox> pair, Dictionary<string, long> held, DateTimeOffset at)
    {
        stage.At(at);
        var (to, from) = (pair[0], pair[1]);
        await stage.Do(
            DemoTown.Village(to.Village),
            new TransferSheets(from.Code, to.Code, LentSheets, Head(from), Head(to), "Surat suara kurang, diambil dari TPS terdekat", null)
        );
        held[from.Code] -= LentSheets;
        held[to.Code] += LentSheets;
    }

    private static Party Head(DemoBox box) => new("Ketua KPPS", $"Ketua Contoh {DemoTown.DigitsOf(box.Village)}-{box.Station:D3}");
}
