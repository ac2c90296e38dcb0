using Tepat.Domain.Common;

namespace Tepat.Application.Common;

/// <summary>
/// Runs work in one transaction: committed when the outcome is a success, undone otherwise. On SQLite whole units of work run
/// one after another and are committed in groups; on SQL Server each has its connection and is retried on transient errors.
/// The work must therefore be repeatable.
/// </summary>
public interface IUnitOfWork
{
    Task<TOutcome> Run<TOutcome>(Func<CancellationToken, Task<TOutcome>> work, CancellationToken ct)
        where TOutcome : IOutcome<TOutcome>;
}

/// <summary>Accepted answers of screens' writes by caller and Idempotency-Key, so that a retry gets the first answer.</summary>
public interface IAnswerStore
{
    /// <summary>The stored answer, if this caller has used the key before.</summary>
    Task<StoredAnswer?> Find(string source, string key, CancellationToken ct);

    Task Keep(string source, string key, StoredAnswer answer, CancellationToken ct);
}

/// <param name="ContentHash">SHA-256 of the command's canonical JSON, hexadecimal.</param>
/// <param name="AnswerJson">The accepted answer.</param>
public sealed record StoredAnswer(string ContentHash, string AnswerJson);

/// <summary>Who did or tried what, accepted or refused. Names and ids only, never personal data or whole requests.</summary>
public interface IAuditTrail
{
    /// <summary>Within the running transaction when there is one, otherwise in its own.</summary>
    Task Record(AuditEntry entry, CancellationToken ct);
}

/// <param name="Action">The request's type name, for example <c>ReceiveCarton</c>.</param>
/// <param name="Subject">What the request says it is about (a code or an id), safe to log.</param>
/// <param name="ErrorCode">Null when accepted.</param>
public sealed record AuditEntry(string Source, string Role, string Action, string? Subject, string? ErrorCode, string TraceId);

/// <summary>A request that can name the object it concerns for the audit trail.</summary>
public interface IHasSubject
{
    string Subject { get; }
}
