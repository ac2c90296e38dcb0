using Tepat.Application.Planning;
using Tepat.Application.Warehouse;
using Tepat.Domain.Planning;
using Tepat.Domain.Warehouse;

namespace Tepat.Api.Hosting.Demo;

/// <summary>A sealed box as it leaves the packing hall.</summary>
internal sealed record DemoBox(string Code, string Village, int Station, string Contest, long Sheets, IReadOnlyList<string> Seals)
{
    public string District => Village[..8];
}

/// <summary>Other goods, boxes put together, kits, and every box filled, verified by a second person and sealed (domain.md 3, steps 20-22).</summary>
internal sealed class DemoPacking(DemoStage stage, IStationPlan plans, DemoTown town)
{
    private const int TiesPerBox = 6;

    private long nextTie = 1;

    /// <summary>What goes into the boxes is delivered with a little to spare, and the boxes are put together; two are found crushed.</summary>
    public async Task Goods(DateTimeOffset at, CancellationToken ct)
    {
        stage.At(at);
        Dictionary<(string Item, string? Contest), long> needed = [];
        foreach (var contest in town.Contests)
        {
            var plan = (await plans.Of(town.Region, contest, ct))!;
            foreach (var content in plan.Contents.Where(content => content.Item != ItemCodes.TactileGuide))
            {
                var key = (content.Item, content.IsOfContest ? contest : null);
                needed[key] = needed.GetValueOrDefault(key) + (content.Quantity * plan.Stations.Count);
            }
        }

        foreach (var ((item, contest), quantity) in needed)
        {
            var delivered = quantity + 10 + (quantity / 100);
            var document = $"BTTB-{town.Digits}-{item}{(contest is null ? "" : "-" + contest[..3])}";
            await stage.Do(
                town.Clerk,
                new ReceiveStock(town.Region, item, contest, StockSource.Supplier, delivered, 0, 0, document, delivered)
            );
        }

        stage.At(at.AddHours(6));
        await stage.Do(town.Clerk, new AssembleBoxes(town.Region, needed[(ItemCodes.BallotBox, null)] + 2, DamagedBoxes: 2));
    }

    /// <summary>Opens the pack lists and makes all kits.</summary>
    public async Task Prepare(DateTimeOffset at)
    {
        stage.At(at);
        foreach (var contest in town.Contests)
        {
            var opened = await stage.Do(town.Kasubag, new OpenPackList(town.Region, contest));
            if (opened.Components > 0)
            {
                Whole((await stage.Do(town.Clerk, new MakeKits(town.Region, contest, null))).Refusals.Select(one => one.Detail));
            }
        }
    }

    /// <summary>Packs all boxes of both contests of some villages or subdistricts, one after another; the kasubag verifies what the clerk filled.</summary>
    public async Task<IReadOnlyList<DemoBox>> Pack(DateTimeOffset from, IReadOnlyList<string> regions, TimeSpan each, CancellationToken ct)
    {
        List<DemoBox> boxes = [];
        foreach (var contest in town.Contests)
        {
            var stations = (await plans.Of(town.Region, contest, ct))!.Stations.ToDictionary(station =>
                BallotBox.CodeOf(station.Village, station.Number, contest)
            );
            foreach (var (region, i) in regions.Select((region, i) => (region, i)))
            {
                var changes = await Seal(from + (i * each), new BoxSelection(region, contest, null, null, null), each / 3);
                boxes.AddRange(
                    changes.Select(box => new DemoBox(
                        box.Box,
                        stations[box.Box].Village,
                        stations[box.Box].Number,
                        contest,
                        box.Sheets,
                        box.Seals
                    ))
                );
            }
        }

        return boxes;
    }

    /// <summary>Fills the boxes of a subdistrict; nobody has verified them yet.</summary>
    public async Task Fill(DateTimeOffset at, string district)
    {
        stage.At(at);
        foreach (var contest in town.Contests)
        {
            var filled = await stage.Do(town.Clerk, new FillBoxes(new BoxSelection(district, contest, null, null, null)));
            Whole(filled.Refusals.Select(one => one.Detail));
        }
    }

    private async Task<IReadOnlyList<BoxChange>> Seal(DateTimeOffset at, BoxSelection selection, TimeSpan step)
    {
        stage.At(at);
        Whole((await stage.Do(town.Clerk, new FillBoxes(selection))).Refusals.Select(one => one.Detail));
        stage.At(at + step);
        Whole((await stage.Do(town.Kasubag, new VerifyBoxes(selection))).Refusals.Select(one => one.Detail));
        stage.At(at + (2 * step));
        var ties = new SerialRange(
            $"KT-{town.Digits}-",
            nextTie.ToString("D6", System.Globalization.CultureInfo.InvariantCulture),
            TiesPerBox
        );
        var done = await stage.Do(town.Clerk, new SealBoxes(selection, new SealPlan(null, ties)));
        Whole(done.Refusals.Select(one => one.Detail));
        nextTie += done.Changed * TiesPerBox;
        return done.Changes;
    }

    private static void Whole(IEnumerable<string> refusals)
    {
        if (refusals.FirstOrDefault() is { } refusal)
        {
            throw new InvalidOperationException($"The demo was refused: {refusal}");
        }
    }
}
