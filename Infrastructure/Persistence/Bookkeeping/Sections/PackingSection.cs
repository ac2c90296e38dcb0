using System.Text.Json;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Warehouse;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>Boxes, their seals, and the tally per region and contest.</summary>
internal sealed class PackingSection : BookSection
{
    private static readonly BulkTable Boxes = new(
        "BallotBox",
        1,
        "Id",
        "Code",
        "VillageCode",
        "StationNumber",
        "ContestCode",
        "StockItemId",
        "RequiredSheets",
        "Status",
        "FilledBy",
        "VerifiedBy",
        "SealedBy",
        "SealedAt",
        "Seals"
    );

    private static readonly BulkTable Tallies = new(
        "PackingTally",
        1,
        "Id",
        "RegionCode",
        "StockItemId",
        "PlanCode",
        "ListedBoxes",
        "FilledBoxes",
        "VerifiedBoxes",
        "SealedBoxes",
        "RequiredSheets",
        "SortingClosedAt",
        "SurplusDestroyedAt"
    );

    private static readonly BulkTable Seals = new("BoxSeal", 1, "Serial", "BoxId", "Sequence");

    public override async Task Load(SectionLoad load, CancellationToken ct)
    {
        var sql = PackingSql.Of(load.Session.Dialect);
        var tallies = new HashSet<string>(load.Keys.Needed<PackingTally>());
        var boxes = load.Keys.Needed<BallotBox>();
        if (boxes.Count > 0)
        {
            Take(load, tallies, await load.Query<BoxRow>(sql.Boxes, boxes, ct));
        }

        if (tallies.Count > 0)
        {
            foreach (var row in await load.Query<TallyRow>(sql.Tallies, tallies, ct))
            {
                load.Books.Put(PackingTally.KeyOf(row.RegionCode, row.StockItemId), row.ToTally());
                load.Touch(row.RegionCode, row.StockItemId);
            }
        }

        if (load.Keys.Needed<UsedSeal>() is { Count: > 0 } serials)
        {
            foreach (var used in await load.Query<UsedSeal>(sql.UsedSeals, serials, ct))
            {
                load.Books.Put(used.Serial, used);
            }
        }
    }

    public override async Task Save(Books books, SectionSave save, CancellationToken ct)
    {
        await save.Objects(Boxes, books.All<BallotBox>(), Values, ct);
        await save.Objects(Tallies, books.All<PackingTally>(), Values, ct);
    }

    public override Task SaveRows(IReadOnlyList<FoldedEvent> events, SectionSave save, CancellationToken ct) =>
        save.Rows(Seals, [.. RowsOf<SealRow>(events).Select(r => (object?[])[r.Row.Serial, r.Row.Box.Id, r.Event.Sequence])], ct);

    private static void Take(SectionLoad load, HashSet<string> tallies, IEnumerable<BoxRow> rows)
    {
        foreach (var row in rows.Where(row => load.Books.Find<BallotBox>(row.Code) is null))
        {
            var box = row.ToBox();
            load.Books.Put(box.Code, box);
            tallies.Add(PackingTally.KeyOf(box.Region, box.StockItemId));
            load.Touch(box.Region, box.StockItemId);
        }
    }

    private static object?[] Values(BallotBox box) =>
        [
            box.Id,
            box.Code,
            box.VillageCode,
            (long)box.StationNumber,
            box.ContestCode,
            box.StockItemId,
            box.RequiredSheets,
            Words.Of(box.Status),
            box.FilledBy,
            box.VerifiedBy,
            box.SealedBy,
            BookValues.At(box.SealedAt),
            JsonSerializer.Serialize(box.Seals),
        ];

    private static object?[] Values(PackingTally tally) =>
        [
            tally.Id,
            tally.RegionCode,
            tally.StockItemId,
            tally.PlanCode,
            tally.ListedBoxes,
            tally.FilledBoxes,
            tally.VerifiedBoxes,
            tally.SealedBoxes,
            tally.RequiredSheets,
            BookValues.At(tally.SortingClosedAt),
            BookValues.At(tally.SurplusDestroyedAt),
        ];

    private sealed class BoxRow
    {
        public long Id { get; init; }
        public string Code { get; init; } = "";
        public string VillageCode { get; init; } = "";
        public int StationNumber { get; init; }
        public string ContestCode { get; init; } = "";
        public long StockItemId { get; init; }
        public long RequiredSheets { get; init; }
        public string Status { get; init; } = "";
        public string? FilledBy { get; init; }
        public string? VerifiedBy { get; init; }
        public string? SealedBy { get; init; }
        public DateTimeOffset? SealedAt { get; init; }
        public string Seals { get; init; } = "[]";
        public long Version { get; init; }

        public BallotBox ToBox() =>
            new BallotBox
            {
                Id = Id,
                Version = Version,
                Code = Code,
                VillageCode = VillageCode,
                StationNumber = StationNumber,
                ContestCode = ContestCode,
                StockItemId = StockItemId,
                RequiredSheets = RequiredSheets,
            }.As(Words.Read<BoxStatus>(Status), FilledBy, VerifiedBy, SealedBy, SealedAt, JsonSerializer.Deserialize<string[]>(Seals)!);
    }

    private sealed class TallyRow
    {
        public long Id { get; init; }
        public string RegionCode { get; init; } = "";
        public long StockItemId { get; init; }
        public string? PlanCode { get; init; }
        public long ListedBoxes { get; init; }
        public long FilledBoxes { get; init; }
        public long VerifiedBoxes { get; init; }
        public long SealedBoxes { get; init; }
        public long RequiredSheets { get; init; }
        public DateTimeOffset? SortingClosedAt { get; init; }
        public DateTimeOffset? SurplusDestroyedAt { get; init; }
        public long Version { get; init; }

        public PackingTally ToTally() =>
            new PackingTally
            {
                Id = Id,
                Version = Version,
                RegionCode = RegionCode,
                StockItemId = StockItemId,
            }
                .As(PlanCode, ListedBoxes, FilledBoxes, VerifiedBoxes, SealedBoxes, RequiredSheets)
                .At(SortingClosedAt, SurplusDestroyedAt);
    }
}
