using Tepat.Domain.Audit;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>Adjustments and their two signatures.</summary>
internal sealed class AuditSection : BookSection
{
    private static readonly BulkTable Adjustments = new(
        "Adjustment",
        1,
        "Id",
        "Code",
        "RegionCode",
        "StockItemId",
        "CorrectsSequence",
        "FromState",
        "ToState",
        "Quantity",
        "Reason",
        "Status",
        "ProposedBy",
        "ProposedAt",
        "DecidedBy",
        "DecidedAt",
        "DecisionReason"
    );

    public override async Task Load(SectionLoad load, CancellationToken ct)
    {
        if (load.Keys.Needed<Adjustment>() is not { Count: > 0 } codes)
        {
            return;
        }

        foreach (var row in await load.Query<Row>(AdjustmentSql.Of(load.Session.Dialect).Adjustments, codes, ct))
        {
            load.Books.Put(row.Code, row.ToAdjustment());
            load.Touched.Owners.Add(row.RegionCode);
            load.Touched.StockItems.Add(row.StockItemId);
        }
    }

    public override Task Save(Books books, SectionSave save, CancellationToken ct) =>
        save.Objects(Adjustments, books.All<Adjustment>(), Values, ct);

    private static object?[] Values(Adjustment adjustment) =>
        [
            adjustment.Id,
            adjustment.Code,
            adjustment.RegionCode,
            adjustment.StockItemId,
            adjustment.CorrectsSequence,
            Words.Of(adjustment.From),
            Words.Of(adjustment.To),
            adjustment.Quantity,
            adjustment.Reason,
            Words.Of(adjustment.Status),
            adjustment.ProposedBy,
            BookValues.At(adjustment.ProposedAt),
            adjustment.DecidedBy,
            BookValues.At(adjustment.DecidedAt),
            adjustment.DecisionReason,
        ];

    /// <summary>An adjustment as both engines return it.</summary>
    private sealed class Row
    {
        public long Id { get; init; }
        public string Code { get; init; } = "";
        public string RegionCode { get; init; } = "";
        public long StockItemId { get; init; }
        public long CorrectsSequence { get; init; }
        public string FromState { get; init; } = "";
        public string ToState { get; init; } = "";
        public long Quantity { get; init; }
        public string Reason { get; init; } = "";
        public string Status { get; init; } = "";
        public string ProposedBy { get; init; } = "";
        public DateTimeOffset ProposedAt { get; init; }
        public string? DecidedBy { get; init; }
        public DateTimeOffset? DecidedAt { get; init; }
        public string? DecisionReason { get; init; }
        public long Version { get; init; }

        public Adjustment ToAdjustment() =>
            new()
            {
                Id = Id,
                Version = Version,
                Code = Code,
                RegionCode = RegionCode,
                StockItemId = StockItemId,
                CorrectsSequence = CorrectsSequence,
                From = Words.Read<AdjustedState>(FromState),
                To = Words.Read<AdjustedState>(ToState),
                Quantity = Quantity,
                Reason = Reason,
                ProposedBy = ProposedBy,
                ProposedAt = ProposedAt,
                Status = Words.Read<AdjustmentStatus>(Status),
                DecidedBy = DecidedBy,
                DecidedAt = DecidedAt,
                DecisionReason = DecisionReason,
            };
    }
}

internal sealed class AdjustmentSql(SqlDialect dialect)
{
    private static readonly AdjustmentSql Sqlite = new(SqlDialect.Sqlite);
    private static readonly AdjustmentSql SqlServer = new(SqlDialect.SqlServer);

    public static AdjustmentSql Of(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? Sqlite : SqlServer;

    public string Adjustments { get; } =
        $"""
            SELECT Id, Code, RegionCode, StockItemId, CorrectsSequence, FromState, ToState, Quantity, Reason, Status, ProposedBy,
                   ProposedAt, DecidedBy, DecidedAt, DecisionReason, Version
              FROM Adjustment
             WHERE Code IN {dialect.TextsIn("Codes")}
               AND RegionCode >= @RegionFrom AND RegionCode < @RegionTo
            """;
}
