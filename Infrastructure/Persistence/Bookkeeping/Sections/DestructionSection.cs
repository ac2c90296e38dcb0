using System.Globalization;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Destruction;
using Tepat.Domain.Warehouse;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>Proposed, carried out and cancelled destructions with their signatures.</summary>
internal sealed class DestructionSection : BookSection
{
    private static readonly BulkTable Destructions = new(
        "BallotDestruction",
        1,
        "Id",
        "Code",
        "RegionCode",
        "StockItemId",
        "ContestCode",
        "DamagedSheets",
        "SurplusSheets",
        "Method",
        "Site",
        "PlannedDay",
        "DueAt",
        "ProposedBy",
        "ProposedAt",
        "Status",
        "EndedBy",
        "EndedAt",
        "CancelReason"
    );

    private static readonly BulkTable Signatures = new(
        "DestructionSignature",
        2,
        "DestructionId",
        "Office",
        "SignatoryName",
        "SignedBy",
        "SignedAt",
        "SignatoryUnit",
        "SignatoryRank",
        "PaperHash",
        "Sequence"
    );

    public override async Task Load(SectionLoad load, CancellationToken ct)
    {
        var sql = DestructionSql.Of(load.Session.Dialect);
        Dictionary<long, BallotDestruction> found = [];
        if (load.Keys.Needed<BallotDestruction>() is { Count: > 0 } codes)
        {
            Take(load, found, await load.Query<Row>(sql.ByCode, codes, ct));
        }

        if (load.Keys.Needed<OpenDestructions>() is { Count: > 0 } tallies)
        {
            foreach (var tally in tallies)
            {
                load.Touched.StockItems.Add(
                    long.Parse(tally[(tally.IndexOf('|', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture)
                );
            }

            Take(load, found, await load.Query<Row>(sql.Open, tallies, ct));
        }

        if (found.Count > 0)
        {
            var ids = new { Ids = DbSession.Json(found.Keys) };
            foreach (var row in await load.Session.Query<SignatureData>(sql.Signatures, ids, ct))
            {
                found[row.DestructionId].Load(row.ToSignature());
            }
        }
    }

    public override Task Save(Books books, SectionSave save, CancellationToken ct) =>
        save.Objects(Destructions, books.All<BallotDestruction>(), Values, ct);

    public override Task SaveRows(IReadOnlyList<FoldedEvent> events, SectionSave save, CancellationToken ct) =>
        save.Rows(Signatures, [.. RowsOf<SignatureRow>(events).Select(r => Values(r.Row, r.Event.Sequence))], ct);

    private static void Take(SectionLoad load, Dictionary<long, BallotDestruction> found, IEnumerable<Row> rows)
    {
        foreach (var row in rows.Where(row => !found.ContainsKey(row.Id)))
        {
            var destruction = row.ToDestruction();
            found[row.Id] = destruction;
            load.Books.Put(destruction.Code, destruction);
            load.Keys.Need<PackingTally>(PackingTally.KeyOf(destruction.RegionCode, destruction.StockItemId));
            load.Touched.Owners.Add(destruction.RegionCode);
            load.Touched.StockItems.Add(destruction.StockItemId);
        }
    }

    private static object?[] Values(BallotDestruction destruction) =>
        [
            destruction.Id,
            destruction.Code,
            destruction.RegionCode,
            destruction.StockItemId,
            destruction.ContestCode,
            destruction.DamagedSheets,
            destruction.SurplusSheets,
            destruction.Method,
            destruction.Site,
            destruction.PlannedDay.ToString("O", CultureInfo.InvariantCulture),
            BookValues.At(destruction.DueAt),
            destruction.ProposedBy,
            BookValues.At(destruction.ProposedAt),
            Words.Of(destruction.Status),
            destruction.EndedBy,
            BookValues.At(destruction.EndedAt),
            destruction.CancelReason,
        ];

    private static object?[] Values(SignatureRow row, long sequence) =>
        [
            row.Destruction.Id,
            Words.Of(row.Signature.Office),
            row.Signature.Name,
            row.Signature.By,
            BookValues.At(row.Signature.At),
            row.Signature.Signatory?.Unit,
            row.Signature.Signatory?.Rank,
            row.Signature.Signatory?.PaperHash,
            sequence,
        ];

    private sealed class Row
    {
        public long Id { get; init; }
        public string Code { get; init; } = "";
        public string RegionCode { get; init; } = "";
        public long StockItemId { get; init; }
        public string ContestCode { get; init; } = "";
        public long DamagedSheets { get; init; }
        public long SurplusSheets { get; init; }
        public string Method { get; init; } = "";
        public string Site { get; init; } = "";
        public string PlannedDay { get; init; } = "";
        public DateTimeOffset? DueAt { get; init; }
        public string ProposedBy { get; init; } = "";
        public DateTimeOffset ProposedAt { get; init; }
        public string Status { get; init; } = "";
        public string? EndedBy { get; init; }
        public DateTimeOffset? EndedAt { get; init; }
        public string? CancelReason { get; init; }
        public long Version { get; init; }

        public BallotDestruction ToDestruction() =>
            new BallotDestruction
            {
                Id = Id,
                Version = Version,
                Code = Code,
                RegionCode = RegionCode,
                StockItemId = StockItemId,
                ContestCode = ContestCode,
                DamagedSheets = DamagedSheets,
                SurplusSheets = SurplusSheets,
                Method = Method,
                Site = Site,
                PlannedDay = DateOnly.ParseExact(PlannedDay, "O", CultureInfo.InvariantCulture),
                DueAt = DueAt,
                ProposedBy = ProposedBy,
                ProposedAt = ProposedAt,
            }.As(Words.Read<DestructionStatus>(Status), EndedBy, EndedAt, CancelReason);
    }

    private sealed class SignatureData
    {
        public long DestructionId { get; init; }
        public string Office { get; init; } = "";
        public string SignatoryName { get; init; } = "";
        public string SignedBy { get; init; } = "";
        public DateTimeOffset SignedAt { get; init; }
        public string? SignatoryUnit { get; init; }
        public string? SignatoryRank { get; init; }
        public string? PaperHash { get; init; }

        public DestructionSignature ToSignature() =>
            new(
                Words.Read<SigningOffice>(Office),
                SignatoryName,
                SignedBy,
                SignedAt,
                PaperHash is null ? null : new RecordedSignatory(SignatoryUnit!, SignatoryRank!, PaperHash)
            );
    }
}
