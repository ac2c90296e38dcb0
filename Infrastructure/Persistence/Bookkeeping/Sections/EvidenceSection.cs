using Tepat.Domain.Audit;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>Photos: a row each, made by the event that attached it and never changed.</summary>
internal sealed class EvidenceSection : BookSection
{
    private static readonly BulkTable Evidence = new(
        "Evidence",
        1,
        "Sequence",
        "Code",
        "ObjectKind",
        "ObjectCode",
        "Sha256",
        "Format",
        "SizeBytes",
        "Remark",
        "AttachedBy",
        "AttachedAt"
    );

    public override async Task Load(SectionLoad load, CancellationToken ct)
    {
        if (load.Keys.Needed<AttachedEvidence>() is { Count: > 0 } ids)
        {
            foreach (var id in await load.Query<string>(EvidenceSql.Of(load.Session.Dialect).Taken, ids, ct))
            {
                load.Books.Put(id, new AttachedEvidence(id));
            }
        }
    }

    public override Task Save(Books books, SectionSave save, CancellationToken ct) => Task.CompletedTask;

    public override Task SaveRows(IReadOnlyList<FoldedEvent> events, SectionSave save, CancellationToken ct) =>
        save.Rows(Evidence, [.. RowsOf<EvidenceRow>(events).Select(r => Values(r.Event, r.Row.Photo))], ct);

    private static object?[] Values(FoldedEvent folded, EvidenceAttached photo) =>
        [
            folded.Sequence,
            photo.Evidence,
            Words.Of(photo.ObjectKind),
            photo.ObjectCode,
            photo.Sha256,
            Words.Of(photo.Format),
            photo.SizeBytes,
            photo.Remark,
            folded.Context.Actor,
            BookValues.At(folded.Context.OccurredAt),
        ];
}

internal sealed class EvidenceSql(SqlDialect dialect)
{
    private static readonly EvidenceSql Sqlite = new(SqlDialect.Sqlite);
    private static readonly EvidenceSql SqlServer = new(SqlDialect.SqlServer);

    public static EvidenceSql Of(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? Sqlite : SqlServer;

    public string Taken { get; } = $"SELECT Code FROM Evidence WHERE Code IN {dialect.TextsIn("Codes")}";
}
