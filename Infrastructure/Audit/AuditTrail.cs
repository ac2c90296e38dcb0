using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Audit;

/// <inheritdoc cref="IAuditTrail"/>
internal sealed class AuditTrail(DbSession session, IUnitOfWork unitOfWork, IdAllocator ids, TimeProvider time) : IAuditTrail
{
    public async Task Record(AuditEntry entry, CancellationToken ct) =>
        await unitOfWork.Run(
            async inner =>
            {
                var id = await ids.Reserve("AuditEntry", 1, session, inner);
                await session.Execute(
                    InsertSql,
                    new
                    {
                        Id = id,
                        RecordedAt = time.GetUtcNow(),
                        entry.Source,
                        entry.Role,
                        entry.Action,
                        Subject = Shortened(entry.Subject),
                        entry.ErrorCode,
                        entry.TraceId,
                    },
                    inner
                );
                return Outcome.Success;
            },
            ct
        );

    // What is refused may be longer than any code; the trail must hold it all the same.
    private static string? Shortened(string? subject) =>
        subject is { Length: > Limits.CodeLengthMax } ? subject[..Limits.CodeLengthMax] : subject;

    internal const string InsertSql = """
        INSERT INTO AuditEntry (Id, RecordedAt, Source, Role, Action, Subject, ErrorCode, TraceId)
        VALUES (@Id, @RecordedAt, @Source, @Role, @Action, @Subject, @ErrorCode, @TraceId)
        """;
}
