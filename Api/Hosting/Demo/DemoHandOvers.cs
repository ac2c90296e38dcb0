using Tepat.Application.Common;
using Tepat.Application.Distribution;
using Tepat.Domain.Common;
using Tepat.Domain.Distribution;

namespace Tepat.Api.Hosting.Demo;

/// <summary>The chain of signed hand-overs, KPU to PPK to PPS to KPPS and back (steps 24-26 and 28), as desks and phones send them.</summary>
internal sealed class DemoHandOvers(DemoStage stage, DemoTown town)
{
    private const int BoothsPerStation = 4;

    /// <summary>KPU to PPK: one record for a subdistrict.</summary>
    public Task ToDistrict(IReadOnlyList<DemoBox> boxes, DateTimeOffset at) =>
        Send(
            town.Kasubag,
            boxes.GroupBy(box => box.District),
            at,
            district => HandOver("K", Regency, new CustodyPoint(CustodyLevel.District, district.Key), [.. district], isBack: false)
        );

    /// <summary>PPK to PPS: each subdistrict sends a record for each of its villages.</summary>
    public async Task ToVillages(IReadOnlyList<DemoBox> boxes, DateTimeOffset at)
    {
        foreach (var district in boxes.GroupBy(box => box.District))
        {
            var from = new CustodyPoint(CustodyLevel.District, district.Key);
            await Send(
                DemoTown.District(district.Key),
                district.GroupBy(box => box.Village),
                at,
                village => HandOver("D", from, new CustodyPoint(CustodyLevel.Village, village.Key), [.. village], isBack: false)
            );
        }
    }

    /// <summary>PPS to KPPS: each village's phone sends a record for each station (R10).</summary>
    public Task ToStations(IReadOnlyList<DemoBox> boxes, DateTimeOffset at) => ByVillage(boxes, at, "T", isBack: false);

    /// <summary>KPPS to PPS, after the count.</summary>
    public Task FromStations(IReadOnlyList<DemoBox> boxes, DateTimeOffset at) => ByVillage(boxes, at, "BT", isBack: true);

    public async Task FromVillages(IReadOnlyList<DemoBox> boxes, DateTimeOffset at)
    {
        foreach (var district in boxes.GroupBy(box => box.District))
        {
            var to = new CustodyPoint(CustodyLevel.District, district.Key);
            await Send(
                DemoTown.District(district.Key),
                district.GroupBy(box => box.Village),
                at,
                village => HandOver("BD", new CustodyPoint(CustodyLevel.Village, village.Key), to, [.. village], isBack: true)
            );
        }
    }

    public Task FromDistricts(IReadOnlyList<DemoBox> boxes, DateTimeOffset at) =>
        Send(
            town.Kasubag,
            boxes.GroupBy(box => box.District),
            at,
            district => HandOver("BK", new CustodyPoint(CustodyLevel.District, district.Key), Regency, [.. district], isBack: true)
        );

    private CustodyPoint Regency => new(CustodyLevel.Regency, town.Region);

    private async Task ByVillage(IReadOnlyList<DemoBox> boxes, DateTimeOffset at, string series, bool isBack)
    {
        foreach (var village in boxes.GroupBy(box => box.Village))
        {
            var here = new CustodyPoint(CustodyLevel.Village, village.Key);
            await Send(
                DemoTown.Village(village.Key),
                village.GroupBy(box => box.Station),
                at,
                station =>
                {
                    var there = new CustodyPoint(CustodyLevel.Station, village.Key, station.Key);
                    var (from, to) = isBack ? (there, here) : (here, there);
                    return HandOver(series, from, to, [.. station], isBack);
                }
            );
        }
    }

    private async Task Send<TKey>(
        Caller sender,
        IEnumerable<IGrouping<TKey, DemoBox>> groups,
        DateTimeOffset at,
        Func<IGrouping<TKey, DemoBox>, BoxesHandedOver> record
    )
    {
        List<QueuedHandOver> queue = [];
        foreach (var group in groups)
        {
            var handOver = record(group);
            queue.Add(new QueuedHandOver(handOver.HandOver, at.AddMinutes(4 * queue.Count), handOver));
        }

        stage.At(queue[^1].OccurredAt.AddMinutes(2));
        foreach (var sending in queue.Chunk(Limits.HandOversPerSendingMax))
        {
            var answer = await stage.Do(sender, new RecordHandOvers(sending));
            if (answer.Rejected > 0)
            {
                var error = answer.Results.First(result => result.Errors.Count > 0).Errors[0];
                throw new InvalidOperationException($"The demo was refused: {error.Code} {error.Message}");
            }
        }
    }

    private static BoxesHandedOver HandOver(string series, CustodyPoint from, CustodyPoint to, IReadOnlyList<DemoBox> boxes, bool isBack)
    {
        var end = isBack ? from : to;
        var number = $"BAST-{series}-{DemoTown.DigitsOf(end.Region)}{(end.Station is { } station ? $"-{station:D3}" : "")}";
        var stations = boxes.Select(box => (box.Village, box.Station)).Distinct().Count();
        return new BoxesHandedOver(
            number,
            from,
            to,
            [.. boxes.Select(box => new BoxSeen(box.Code, box.Seals))],
            isBack ? [] : [new OutsideItem("BOOTH", BoothsPerStation * stations), new OutsideItem("CANDIDATE_POSTER", boxes.Count)],
            Signs(from),
            Signs(to),
            new Party("Bawaslu", $"Pengawas Contoh {DemoTown.DigitsOf(end.Region)}"),
            isBack ? "Kembali setelah pemungutan suara" : $"Kantor {OfficeOf(to)}"
        );
    }

    private static Party Signs(CustodyPoint point) =>
        new(
            OfficeOf(point),
            point.Station is { } station
                ? $"Ketua Contoh {DemoTown.DigitsOf(point.Region)}-{station:D3}"
                : $"{OfficeOf(point)} Contoh {DemoTown.DigitsOf(point.Region)}"
        );

    private static string OfficeOf(CustodyPoint point) =>
        point.Level switch
        {
            CustodyLevel.Regency => "KPU",
            CustodyLevel.District => "PPK",
            CustodyLevel.Village => "PPS",
            _ => "KPPS",
        };
}
