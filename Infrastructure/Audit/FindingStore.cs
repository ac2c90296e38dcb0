using Tepat.Application.Audit;
using Tepat.Application.Common;
using Tepat.Domain.Audit;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Audit;

/// <inheritdoc cref="IFindings"/>
internal sealed class FindingStore(DbSession session, IdAllocator ids) : IFindings
{
    public async Task<StoredFinding?> Find(string code, Scope scope, CancellationToken ct)
    {
        var parameters = new
        {
            Code = code,
            scope.RegionFrom,
            scope.RegionTo,
        };
        return await session.QueryOne<Row>(FindSql, parameters, ct) is { } row ? row.ToStored() : null;
    }

    public async Task Add(Finding finding, CancellationToken ct)
    {
        var id = await ids.Reserve("Finding", 1, session, ct);
        await session.Execute(
            InsertSql,
            new
            {
                Id = id,
                finding.Code,
                Kind = Words.Of(finding.Kind),
                ObjectKind = Words.Of(finding.ObjectKind),
                finding.ObjectCode,
                finding.RegionCode,
                Status = Words.Of(finding.Status),
                finding.AddedBy,
                finding.AddedAt,
                finding.DueAt,
            },
            ct
        );
        await AddEntries(id, finding, ct);
    }

    public async Task<bool> Save(StoredFinding stored, CancellationToken ct)
    {
        var finding = stored.Finding;
        var changed = await session.Execute(
            UpdateSql,
            new
            {
                stored.Id,
                stored.Version,
                Status = Words.Of(finding.Status),
                finding.DueAt,
                finding.AnsweredBy,
            },
            ct
        );
        if (changed == 1)
        {
            await AddEntries(stored.Id, finding, ct);
        }

        return changed == 1;
    }

    private async Task AddEntries(long id, Finding finding, CancellationToken ct)
    {
        foreach (var entry in finding.Added)
        {
            var row = new
            {
                FindingId = id,
                entry.Act,
                ActedBy = entry.By,
                ActedAt = entry.At,
                Words = entry.Text,
            };
            await session.Execute(EntrySql, row, ct);
        }
    }

    internal const string FindSql = """
        SELECT Id, Code, Kind, ObjectKind, ObjectCode, RegionCode, Status, AddedBy, AddedAt, DueAt, AnsweredBy, Version
          FROM Finding
         WHERE Code = @Code AND RegionCode >= @RegionFrom AND RegionCode < @RegionTo
        """;

    internal const string InsertSql = """
        INSERT INTO Finding (Id, Code, Kind, ObjectKind, ObjectCode, RegionCode, Status, AddedBy, AddedAt, DueAt, Version)
        VALUES (@Id, @Code, @Kind, @ObjectKind, @ObjectCode, @RegionCode, @Status, @AddedBy, @AddedAt, @DueAt, 1)
        """;

    internal const string UpdateSql = """
        UPDATE Finding
           SET Status = @Status, DueAt = @DueAt, AnsweredBy = @AnsweredBy, Version = Version + 1
         WHERE Id = @Id AND Version = @Version
        """;

    // The state was changed under its version before, so that no two steps take the same line.
    internal const string EntrySql = """
        INSERT INTO FindingEntry (FindingId, Line, Act, ActedBy, ActedAt, Words)
        VALUES (@FindingId, (SELECT COALESCE(MAX(e.Line), 0) + 1 FROM FindingEntry AS e WHERE e.FindingId = @FindingId), @Act, @ActedBy,
                @ActedAt, @Words)
        """;

    private sealed class Row
    {
        public long Id { get; init; }
        public string Code { get; init; } = "";
        public string Kind { get; init; } = "";
        public string ObjectKind { get; init; } = "";
        public string ObjectCode { get; init; } = "";
        public string RegionCode { get; init; } = "";
        public string Status { get; init; } = "";
        public string AddedBy { get; init; } = "";
        public DateTimeOffset AddedAt { get; init; }
        public DateTimeOffset DueAt { get; init; }
        public string? AnsweredBy { get; init; }
        public long Version { get; init; }

        public StoredFinding ToStored() =>
            new(
                Id,
                Version,
                new Finding
                {
                    Code = Code,
                    Kind = Words.Read<FindingKind>(Kind),
                    ObjectKind = Words.Read<ObjectKind>(ObjectKind),
                    ObjectCode = ObjectCode,
                    RegionCode = RegionCode,
                    AddedBy = AddedBy,
                    AddedAt = AddedAt,
                }.As(Words.Read<FindingStatus>(Status), DueAt, AnsweredBy)
            );
    }
}
