using Tepat.Application.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Audit;

/// <inheritdoc cref="IAnswerStore"/>
internal sealed class AnswerStore(DbSession session, TimeProvider time) : IAnswerStore
{
    public async Task<StoredAnswer?> Find(string source, string key, CancellationToken ct) =>
        await session.QueryOne<StoredAnswer>(FindSql, new { Source = source, IdempotencyKey = key }, ct);

    public Task Keep(string source, string key, StoredAnswer answer, CancellationToken ct) =>
        session.Execute(
            KeepSql,
            new
            {
                Source = source,
                IdempotencyKey = key,
                answer.ContentHash,
                Answer = answer.AnswerJson,
                RecordedAt = time.GetUtcNow(),
            },
            ct
        );

    internal const string FindSql = """
        SELECT ContentHash, Answer AS AnswerJson
          FROM StoredAnswer
         WHERE Source = @Source AND IdempotencyKey = @IdempotencyKey
        """;

    internal const string KeepSql = """
        INSERT INTO StoredAnswer (Source, IdempotencyKey, ContentHash, Answer, RecordedAt)
        VALUES (@Source, @IdempotencyKey, @ContentHash, @Answer, @RecordedAt)
        """;
}
