using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Warehouse;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>A warehouse's stock: the balances that events name, blind counts, racks, deliveries and storage incidents.</summary>
internal sealed class StockSection : BookSection
{
    private static readonly BulkTable Counts = new(
        "StockCount",
        1,
        "Id",
        "Code",
        "RegionCode",
        "Status",
        "Round",
        "OpenedBy",
        "OpenedAt",
        "FirstBy",
        "SecondBy",
        "PostedBy",
        "PostedAt",
        "Reason"
    );

    private static readonly BulkTable Lines = new(
        "StockCountLine",
        1,
        "Id",
        "CountId",
        "ItemCode",
        "StockItemId",
        "State",
        "FirstQuantity",
        "SecondQuantity",
        "BookQuantity"
    );

    private static readonly BulkTable Shelved = new("ShelvedCarton", 1, "Id", "UnitId", "Rack");

    private static readonly BulkTable Receipts = new(
        "StockReceipt",
        1,
        "Sequence",
        "RegionCode",
        "StockItemId",
        "Source",
        "GoodQuantity",
        "LightlyDamagedQuantity",
        "HeavilyDamagedQuantity",
        "Document",
        "DocumentQuantity",
        "RecordedBy",
        "OccurredAt"
    );

    private static readonly BulkTable Incidents = new(
        "StorageIncident",
        1,
        "Sequence",
        "Code",
        "RegionCode",
        "Kind",
        "CartonCount",
        "StockQuantity",
        "Remark",
        "ReportedBy",
        "OccurredAt"
    );

    public override async Task Load(SectionLoad load, CancellationToken ct)
    {
        foreach (var key in load.Keys.Needed<StockLine>())
        {
            var parts = key.Split('|');
            load.Touch(parts[0], long.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
        }

        var sql = StockSql.Of(load.Session.Dialect);
        if (load.Keys.Needed<StockCount>() is { Count: > 0 } counts)
        {
            await LoadCounts(load, sql, counts, ct);
        }

        if (load.Keys.Needed<ShelvedCarton>() is { Count: > 0 } shelved)
        {
            foreach (var row in await load.Query<ShelvedRow>(sql.Shelved, shelved, ct))
            {
                load.Books.Put(row.Code, row.ToShelved(load.Books.FindUnit(row.Code)!));
            }
        }
    }

    public override async Task Save(Books books, SectionSave save, CancellationToken ct)
    {
        await save.Objects(Counts, books.All<StockCount>(), Values, ct);
        await save.Objects(Lines, [.. books.All<StockCount>().SelectMany(count => count.Lines)], Values, ct);
        await save.Objects(Shelved, books.All<ShelvedCarton>(), shelved => [shelved.Id, shelved.Unit.Id, shelved.Rack], ct);
    }

    public override async Task SaveRows(IReadOnlyList<FoldedEvent> events, SectionSave save, CancellationToken ct)
    {
        await save.Rows(Receipts, [.. RowsOf<StockReceiptRow>(events).Select(r => Values(r.Event, r.Row.Receipt))], ct);
        await save.Rows(Incidents, [.. RowsOf<StorageIncidentRow>(events).Select(r => Values(r.Event, r.Row.Incident))], ct);
    }

    private static async Task LoadCounts(SectionLoad load, StockSql sql, IReadOnlySet<string> codes, CancellationToken ct)
    {
        foreach (var row in await load.Query<CountRow>(sql.Counts, codes, ct))
        {
            load.Books.Put(row.Code, row.ToCount());
        }

        foreach (var row in await load.Query<LineRow>(sql.CountLines, codes, ct))
        {
            var count = load.Books.Find<StockCount>(row.CountCode)!;
            count.Lines.Add(row.ToLine(count));
            load.Touch(count.RegionCode, row.StockItemId);
        }
    }

    private static object?[] Values(StockCount count) =>
        [
            count.Id,
            count.Code,
            count.RegionCode,
            Words.Of(count.Status),
            (long)count.Round,
            count.OpenedBy,
            BookValues.At(count.OpenedAt),
            count.FirstBy,
            count.SecondBy,
            count.PostedBy,
            BookValues.At(count.PostedAt),
            count.Reason,
        ];

    private static object?[] Values(StockCountLine line) =>
        [
            line.Id,
            line.Count.Id,
            line.Item,
            line.StockItemId,
            Words.Of(line.Condition),
            line.FirstQuantity,
            line.SecondQuantity,
            line.BookQuantity,
        ];

    private static object?[] Values(FoldedEvent folded, StockReceived receipt) =>
        [
            folded.Sequence,
            receipt.Region,
            receipt.StockItem,
            Words.Of(receipt.Source),
            receipt.GoodQuantity,
            receipt.LightlyDamagedQuantity,
            receipt.HeavilyDamagedQuantity,
            receipt.Document,
            receipt.DocumentQuantity,
            folded.Context.Actor,
            BookValues.At(folded.Context.OccurredAt),
        ];

    private static object?[] Values(FoldedEvent folded, StorageIncidentReported incident) =>
        [
            folded.Sequence,
            incident.Incident,
            incident.Region,
            Words.Of(incident.Kind),
            (long)incident.Cartons.Count,
            incident.Stock.Sum(line => line.Quantity),
            incident.Remark,
            folded.Context.Actor,
            BookValues.At(folded.Context.OccurredAt),
        ];

    private sealed class CountRow
    {
        public long Id { get; init; }
        public string Code { get; init; } = "";
        public string RegionCode { get; init; } = "";
        public string Status { get; init; } = "";
        public int Round { get; init; }
        public string OpenedBy { get; init; } = "";
        public DateTimeOffset OpenedAt { get; init; }
        public string? FirstBy { get; init; }
        public string? SecondBy { get; init; }
        public string? PostedBy { get; init; }
        public DateTimeOffset? PostedAt { get; init; }
        public string? Reason { get; init; }
        public long Version { get; init; }

        public StockCount ToCount() =>
            new StockCount
            {
                Id = Id,
                Version = Version,
                Code = Code,
                RegionCode = RegionCode,
                OpenedBy = OpenedBy,
                OpenedAt = OpenedAt,
            }
                .As(Words.Read<StockCountStatus>(Status), Round, FirstBy, SecondBy)
                .PostedAs(PostedBy, PostedAt, Reason);
    }

    private sealed class LineRow
    {
        public long Id { get; init; }
        public string CountCode { get; init; } = "";
        public string ItemCode { get; init; } = "";
        public long StockItemId { get; init; }
        public string State { get; init; } = "";
        public long? FirstQuantity { get; init; }
        public long? SecondQuantity { get; init; }
        public long? BookQuantity { get; init; }
        public long Version { get; init; }

        public StockCountLine ToLine(StockCount count) =>
            new StockCountLine
            {
                Id = Id,
                Version = Version,
                Count = count,
                Item = ItemCode,
                StockItemId = StockItemId,
                Condition = Words.Read<Condition>(State),
            }.As(FirstQuantity, SecondQuantity, BookQuantity);
    }

    private sealed class ShelvedRow
    {
        public long Id { get; init; }
        public string Code { get; init; } = "";
        public string Rack { get; init; } = "";
        public long Version { get; init; }

        public ShelvedCarton ToShelved(CustodyUnit unit) =>
            new ShelvedCarton
            {
                Id = Id,
                Version = Version,
                Unit = unit,
            }.On(Rack);
    }
}
