using System.Text.Json;
using Tepat.Application.Common.Behaviors;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Warehouse;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>Bills of materials, kits per village, and the kit in each box. Boxes are loaded before, by <see cref="PackingSection"/>.</summary>
internal sealed class KitSection : BookSection
{
    private static readonly BulkTable Contents = new("PackListContents", 1, "Id", "RegionCode", "StockItemId", "Items", "KitsMade");

    private static readonly BulkTable Villages = new("VillageKits", 1, "Id", "VillageCode", "StockItemId", "Boxes", "Made", "Used");

    private static readonly BulkTable InBoxes = new("KitInBox", 1, "Id", "Box", "IsIn", "Exceptions");

    public override async Task Load(SectionLoad load, CancellationToken ct)
    {
        var sql = KitSql.Of(load.Session.Dialect);
        var boxes = load.Keys.Needed<KitInBox>();
        var touched = load.Books.All<BallotBox>().Where(box => boxes.Contains(box.Code)).ToList();
        var lists = load
            .Keys.Needed<PackListContents>()
            .Concat(touched.Select(box => PackListContents.KeyOf(box.Region, box.StockItemId)))
            .ToHashSet();
        if (lists.Count == 0)
        {
            return;
        }

        var villages = load
            .Keys.Needed<VillageKits>()
            .Concat(touched.Select(box => VillageKits.KeyOf(box.VillageCode, box.StockItemId)))
            .Select(key => key.Split('|')[0])
            .ToHashSet();
        await LoadContents(load, sql, lists, ct);
        foreach (var row in await load.Query<VillageRow>(sql.Villages, villages, ct))
        {
            load.Books.Put(VillageKits.KeyOf(row.VillageCode, row.StockItemId), row.ToKits());
        }

        if (load.Books.All<PackListContents>().Any(list => list.Components.Any()))
        {
            load.Touched.Refs.UnionWith(villages);
            foreach (var row in await load.Query<InBoxRow>(sql.InBoxes, boxes, ct))
            {
                load.Books.Put(row.Box, row.ToKit());
            }
        }
    }

    public override async Task Save(Books books, SectionSave save, CancellationToken ct)
    {
        await save.Objects(Contents, books.All<PackListContents>(), Values, ct);
        await save.Objects(Villages, books.All<VillageKits>(), Values, ct);
        await save.Objects(InBoxes, books.All<KitInBox>(), Values, ct);
    }

    private static async Task LoadContents(SectionLoad load, KitSql sql, HashSet<string> lists, CancellationToken ct)
    {
        foreach (var row in await load.Query<ContentsRow>(sql.Contents, lists, ct))
        {
            var contents = row.ToContents();
            load.Books.Put(PackListContents.KeyOf(row.RegionCode, row.StockItemId), contents);
            load.Touched.Owners.Add(row.RegionCode);
            load.Touched.StockItems.UnionWith(contents.Components.Select(component => component.StockItem));
        }
    }

    private static object?[] Values(PackListContents contents) =>
        [
            contents.Id,
            contents.RegionCode,
            contents.StockItemId,
            JsonSerializer.Serialize(contents.Items, StoredJson.Options),
            contents.KitsMade,
        ];

    private static object?[] Values(VillageKits kits) => [kits.Id, kits.VillageCode, kits.StockItemId, kits.Boxes, kits.Made, kits.Used];

    private static object?[] Values(KitInBox kit) =>
        [kit.Id, kit.Box, kit.IsIn ? 1L : 0L, JsonSerializer.Serialize(kit.Exceptions, StoredJson.Options)];

    private sealed class ContentsRow
    {
        public long Id { get; init; }
        public string RegionCode { get; init; } = "";
        public long StockItemId { get; init; }
        public string Items { get; init; } = "[]";
        public long KitsMade { get; init; }
        public long Version { get; init; }

        public PackListContents ToContents() =>
            new PackListContents
            {
                Id = Id,
                Version = Version,
                RegionCode = RegionCode,
                StockItemId = StockItemId,
            }.As(JsonSerializer.Deserialize<BoxContent[]>(Items, StoredJson.Options)!, KitsMade);
    }

    private sealed class VillageRow
    {
        public long Id { get; init; }
        public string VillageCode { get; init; } = "";
        public long StockItemId { get; init; }
        public long Boxes { get; init; }
        public long Made { get; init; }
        public long Used { get; init; }
        public long Version { get; init; }

        public VillageKits ToKits() =>
            new VillageKits
            {
                Id = Id,
                Version = Version,
                VillageCode = VillageCode,
                StockItemId = StockItemId,
            }.As(Boxes, Made, Used);
    }

    private sealed class InBoxRow
    {
        public long Id { get; init; }
        public string Box { get; init; } = "";
        public long IsIn { get; init; }
        public string Exceptions { get; init; } = "[]";
        public long Version { get; init; }

        public KitInBox ToKit() =>
            new KitInBox
            {
                Id = Id,
                Version = Version,
                Box = Box,
            }.As(IsIn == 1, JsonSerializer.Deserialize<ContentException[]>(Exceptions, StoredJson.Options)!);
    }
}
