using System.Text.Json;
using Tepat.Application.Common.Behaviors;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Distribution;
using Tepat.Domain.Warehouse;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>Journeys of boxes along the chain, and the signed hand-overs that tell them.</summary>
internal sealed class HandOverSection : BookSection
{
    private static readonly BulkTable Journeys = new(
        "BoxJourney",
        1,
        "Id",
        "BoxCode",
        "VillageCode",
        "StationNumber",
        "ContestCode",
        "Seals",
        "Step",
        "LastHandOver",
        "LastAt",
        "LastReceiver",
        "IsMisrouted",
        "IsSealDifferent",
        "IsOpened",
        "HasGap",
        "AtDistrictAt",
        "AtVillageAt",
        "AtStationAt",
        "BackAtVillageAt",
        "BackAtDistrictAt",
        "ReturnedAt"
    );

    private static readonly BulkTable HandOvers = new(
        "HandOver",
        1,
        "Sequence",
        "Number",
        "FromLevel",
        "FromRegion",
        "FromStation",
        "ToLevel",
        "ToRegion",
        "ToStation",
        "BoxCount",
        "OutsideItems",
        "Sender",
        "Receiver",
        "Witness",
        "Site",
        "RecordedBy",
        "OccurredAt",
        "RecordedAt"
    );

    private static readonly BulkTable Boxes = new(
        "HandOverBox",
        2,
        "Sequence",
        "BoxCode",
        "SealsOnBooks",
        "SealsSeen",
        "IsSealDifferent",
        "IsMisrouted",
        "IsGap",
        "IsLate"
    );

    public override async Task Load(SectionLoad load, CancellationToken ct)
    {
        var sql = DistributionSql.Of(load.Session.Dialect);
        if (load.Keys.Needed<BoxJourney>() is { Count: > 0 } boxes)
        {
            foreach (var row in await load.Query<JourneyRow>(sql.Journeys, boxes, ct))
            {
                load.Books.Put(row.BoxCode, row.ToJourney());
            }
        }

        if (load.Keys.Needed<HandOverNumber>() is { Count: > 0 } numbers)
        {
            foreach (var number in await load.Query<string>(sql.Numbers, numbers, ct))
            {
                load.Books.Put(number, new HandOverNumber(number));
            }
        }
    }

    // A box that was only looked at has no journey yet.
    public override Task Save(Books books, SectionSave save, CancellationToken ct) =>
        save.Objects(Journeys, [.. books.All<BoxJourney>().Where(box => box.IsChanged)], Values, ct);

    public override async Task SaveRows(IReadOnlyList<FoldedEvent> events, SectionSave save, CancellationToken ct)
    {
        await save.Rows(HandOvers, [.. RowsOf<HandOverRow>(events).Select(r => Values(r.Event, r.Row.HandOver))], ct);
        await save.Rows(Boxes, [.. RowsOf<HandOverBoxRow>(events).Select(r => Values(r.Event.Sequence, r.Row))], ct);
    }

    private static object?[] Values(BoxJourney box) =>
        [
            box.Id,
            box.Box,
            box.VillageCode,
            (long)box.StationNumber,
            box.ContestCode,
            JsonSerializer.Serialize(box.Seals),
            Words.Of(box.Step),
            box.LastHandOver,
            BookValues.At(box.LastAt),
            box.LastReceiver,
            Bit(box.IsMisrouted),
            Bit(box.SealDiffered),
            Bit(box.IsOpened),
            Bit(box.HasGap),
            BookValues.At(box.ArrivedAt(JourneyStep.AtDistrict)),
            BookValues.At(box.ArrivedAt(JourneyStep.AtVillage)),
            BookValues.At(box.ArrivedAt(JourneyStep.AtStation)),
            BookValues.At(box.ArrivedAt(JourneyStep.BackAtVillage)),
            BookValues.At(box.ArrivedAt(JourneyStep.BackAtDistrict)),
            BookValues.At(box.ArrivedAt(JourneyStep.Returned)),
        ];

    private static object?[] Values(FoldedEvent folded, BoxesHandedOver handOver) =>
        [
            folded.Sequence,
            handOver.HandOver,
            Words.Of(handOver.From.Level),
            handOver.From.Region,
            (long?)handOver.From.Station,
            Words.Of(handOver.To.Level),
            handOver.To.Region,
            (long?)handOver.To.Station,
            (long)handOver.Boxes.Count,
            Json(handOver.OutsideItems),
            Json(handOver.Sender),
            Json(handOver.Receiver),
            Json(handOver.Witness),
            handOver.Site,
            folded.Context.Actor,
            BookValues.At(folded.Context.OccurredAt),
            BookValues.At(folded.Context.RecordedAt),
        ];

    private static object?[] Values(long sequence, HandOverBoxRow row) =>
        [
            sequence,
            row.Box,
            JsonSerializer.Serialize(row.Finding.SealsOnBooks),
            JsonSerializer.Serialize(row.Finding.SealsSeen),
            Bit(row.Finding.IsSealDifferent),
            Bit(row.Finding.IsMisrouted),
            Bit(row.Finding.IsGap),
            Bit(row.Finding.IsLate),
        ];

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, StoredJson.Options);

    private static long Bit(bool value) => value ? 1L : 0L;

    private sealed class JourneyRow
    {
        public long Id { get; init; }
        public string BoxCode { get; init; } = "";
        public string VillageCode { get; init; } = "";
        public long StationNumber { get; init; }
        public string ContestCode { get; init; } = "";
        public string Status { get; init; } = "";
        public string Seals { get; init; } = "[]";
        public string? Step { get; init; }
        public string? LastHandOver { get; init; }
        public DateTimeOffset? LastAt { get; init; }
        public string? LastReceiver { get; init; }
        public long IsMisrouted { get; init; }
        public long IsSealDifferent { get; init; }
        public long IsOpened { get; init; }
        public DateTimeOffset? AtDistrictAt { get; init; }
        public DateTimeOffset? AtVillageAt { get; init; }
        public DateTimeOffset? AtStationAt { get; init; }
        public DateTimeOffset? BackAtVillageAt { get; init; }
        public DateTimeOffset? BackAtDistrictAt { get; init; }
        public DateTimeOffset? ReturnedAt { get; init; }
        public long Version { get; init; }

        public BoxJourney ToJourney() =>
            new BoxJourney
            {
                Id = Id,
                Version = Version,
                Box = BoxCode,
                VillageCode = VillageCode,
                StationNumber = (int)StationNumber,
                ContestCode = ContestCode,
                IsSealed = Status == Words.Of(BoxStatus.Sealed),
                Seals = JsonSerializer.Deserialize<string[]>(Seals)!,
            }.As(
                Step is null ? JourneyStep.None : Words.Read<JourneyStep>(Step),
                (LastHandOver, LastAt, LastReceiver),
                (IsMisrouted == 1, IsSealDifferent == 1, IsOpened == 1),
                [AtDistrictAt, AtVillageAt, AtStationAt, BackAtVillageAt, BackAtDistrictAt, ReturnedAt]
            );
    }
}
