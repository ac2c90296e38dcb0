using System.Globalization;
using Tepat.Application.Planning;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Planning;
using Tepat.Domain.Warehouse;

namespace Tepat.Api.Hosting.Demo;

/// <summary>
/// Malang packs its first village while the rest is still sorted: Ngadas, far up the mountain, whose lorry leaves before all others. Its
/// boxes stand at every step, so that whoever tries the demo can go on: seven sealed, two verified, three filled, the others empty.
/// </summary>
internal sealed class DemoFirstVillage(DemoStage stage, IStationPlan plans, DemoTown town)
{
    /// <summary>Desa Ngadas, Kecamatan Poncokusumo: seven stations, a box of each contest.</summary>
    public const string Ngadas = "35.07.07.2017";

    private const int SealedBoxes = 7;
    private const int VerifiedBoxes = SealedBoxes + 2;
    private const int FilledBoxes = VerifiedBoxes + 3;
    private const int TiesPerBox = 6;

    // A first delivery: a fifth of what the regency needs, and of the seals less.
    private const int FirstDelivery = 5;
    private const int FirstDeliveryOfSeals = 20;

    public async Task Pack(DateTimeOffset from, CancellationToken ct)
    {
        stage.At(from);
        await Goods(ct);
        stage.At(from.AddMinutes(30));
        foreach (var contest in town.Contests)
        {
            await stage.Do(town.Kasubag, new OpenPackList(town.Region, contest));
            await stage.Do(town.Clerk, new MakeKits(Ngadas, contest, null));
        }

        var boxes = await Boxes(ct);
        stage.At(from.AddMinutes(60));
        await Record(town.Clerk, from.AddMinutes(35), boxes[..FilledBoxes]);
        stage.At(from.AddMinutes(90));
        await Record(town.Kasubag, from.AddMinutes(65), [.. boxes[..VerifiedBoxes].Select(box => new BoxVerified(box.Box, box.Sheets))]);
        stage.At(from.AddMinutes(120));
        await Record(town.Clerk, from.AddMinutes(95), [.. boxes[..SealedBoxes].Select((box, i) => new BoxSealed(box.Box, Ties(i)))]);
    }

    private async Task Goods(CancellationToken ct)
    {
        foreach (var contest in town.Contests)
        {
            var plan = (await plans.Of(town.Region, contest, ct))!;
            // What is the same for all contests was delivered with those of the first.
            var isFirst = contest == town.Contests[0];
            foreach (
                var content in plan.Contents.Where(content => content.Item != ItemCodes.TactileGuide && (isFirst || content.IsOfContest))
            )
            {
                var share = content.Item == ItemCodes.Seal ? FirstDeliveryOfSeals : FirstDelivery;
                var delivered = content.Quantity * plan.Stations.Count / share;
                var document = $"BTTB-{town.Digits}-{content.Item}{(content.IsOfContest ? "-" + contest[..3] : "")}";
                await stage.Do(
                    town.Clerk,
                    new ReceiveStock(
                        town.Region,
                        content.Item,
                        content.IsOfContest ? contest : null,
                        StockSource.Supplier,
                        delivered,
                        0,
                        0,
                        document,
                        delivered
                    )
                );
                if (content.Item == ItemCodes.BallotBox)
                {
                    await stage.Do(town.Clerk, new AssembleBoxes(town.Region, delivered / 2, DamagedBoxes: 0));
                }
            }
        }
    }

    // Station by station, the governor's box before the regent's.
    private async Task<List<BoxFilled>> Boxes(CancellationToken ct)
    {
        List<(int Station, BoxFilled Box)> boxes = [];
        foreach (var contest in town.Contests)
        {
            boxes.AddRange(
                (await plans.Of(town.Region, contest, ct))!
                    .Stations.Where(station => station.Village == Ngadas)
                    .Select(station =>
                        (
                            station.Number,
                            new BoxFilled(
                                BallotBox.CodeOf(Ngadas, station.Number, contest),
                                contest,
                                BallotReserve.Required(station.Voters),
                                null
                            )
                        )
                    )
            );
        }

        return [.. boxes.OrderBy(one => one.Station).Select(one => one.Box)];
    }

    private Task Record(Application.Common.Caller somebody, DateTimeOffset from, IReadOnlyList<EventData> events) =>
        stage.Record(somebody, [.. events.Select((one, i) => (from.AddMinutes(i), one))]);

    private List<string> Ties(int box) =>
        [
            .. Enumerable
                .Range((box * TiesPerBox) + 1, TiesPerBox)
                .Select(tie => string.Create(CultureInfo.InvariantCulture, $"KT-{town.Digits}-{tie:D6}")),
        ];
}
