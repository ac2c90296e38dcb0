using Tepat.Application.Audit;
using Tepat.Application.Audit.Photos;
using Tepat.Application.Common;
using Tepat.Application.Identity;
using Tepat.Domain.Audit;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Audit;

/// <inheritdoc cref="IEvidence"/>
internal sealed class EvidenceStore(DbSession session) : IEvidence
{
    public async Task<StoredEvidence?> Find(string id, CancellationToken ct) =>
        await session.QueryOne<Row>(FindSql, new { Code = id }, ct) is { } row
            ? new StoredEvidence(
                row.Code,
                Words.Read<ObjectKind>(row.ObjectKind),
                row.ObjectCode,
                row.Sha256,
                Words.Read<PhotoFormat>(row.Format),
                row.AttachedBy
            )
            : null;

    public Task Keep(Photo photo, CancellationToken ct) => session.Execute(KeepSql, new { photo.Sha256, photo.Content }, ct);

    public async Task<byte[]> Content(string sha256, CancellationToken ct) =>
        await session.QueryOne<byte[]>(ContentSql, new { Sha256 = sha256 }, ct)
        ?? throw new InvalidOperationException($"The bytes of photo {sha256} are gone; verify tells which photos are broken.");

    internal const string FindSql = """
        SELECT Code, ObjectKind, ObjectCode, Sha256, Format, AttachedBy
          FROM Evidence
         WHERE Code = @Code
        """;

    internal const string KeepSql = """
        INSERT INTO EvidenceContent (Sha256, Content)
        SELECT @Sha256, @Content
         WHERE NOT EXISTS (SELECT 1 FROM EvidenceContent AS c WHERE c.Sha256 = @Sha256)
        """;

    internal const string ContentSql = "SELECT Content FROM EvidenceContent WHERE Sha256 = @Sha256";

    private sealed record Row(string Code, string ObjectKind, string ObjectCode, string Sha256, string Format, string AttachedBy);
}

internal sealed class ListEvidenceHandler(DbSession session, IObjectPlaces places, IPersonNames names, IRequestContext context)
    : IQueryHandler<ListEvidence, Page<EvidenceView>>
{
    public async Task<Outcome<Page<EvidenceView>>> Handle(ListEvidence query, CancellationToken ct)
    {
        if (await places.RegionOf(query.ObjectKind, query.ObjectCode, context.Caller.Scope, ct) is null)
        {
            return EvidenceErrors.ObjectNotFound(query.ObjectCode);
        }

        var parameters = new
        {
            ObjectKind = Words.Of(query.ObjectKind),
            query.ObjectCode,
            After = Cursor.Number(query.Cursor, 0),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<EvidenceView>($"{ListSql} {session.Dialect.Limit}", parameters, ct);
        var persons = await names.Of(rows.Select(row => row.AttachedBy), ct);
        return PageOf.Rows(
            [.. rows.Select(row => row with { AttachedByName = persons.GetValueOrDefault(row.AttachedBy) })],
            query.Limit,
            row => row.Sequence
        );
    }

    internal const string ListSql = """
        SELECT Code AS Id, ObjectKind, ObjectCode, Format, SizeBytes, Sha256, Remark, AttachedBy, AttachedAt, Sequence
          FROM Evidence
         WHERE ObjectKind = @ObjectKind AND ObjectCode = @ObjectCode AND Sequence > @After
         ORDER BY Sequence
        """;
}
