using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Application.Common.Bookkeeping;

/// <summary>The one way into the books: events are checked against what they touch, folded, flushed and logged in one transaction.</summary>
public interface IBookkeeper
{
    /// <summary>Records what one officer did or saw, under the request's Idempotency-Key; runs inside the command's transaction.</summary>
    Task<Outcome<RecordedEvent>> Record(EventData data, CancellationToken ct, DateTimeOffset? occurredAt = null);

    /// <summary>Records a batch in one transaction of its own; order inside the batch is kept.</summary>
    Task<Outcome<IReadOnlyList<EventResult>>> RecordBatch(IReadOnlyList<IncomingEvent> events, bool allOrNothing, CancellationToken ct);

    /// <summary>What would become of each event if it were recorded now, by the same rules; nothing is written.</summary>
    Task<IReadOnlyList<EventResult>> Preview(IReadOnlyList<IncomingEvent> events, CancellationToken ct);
}

/// <summary>What the bookkeeper and the reader of events themselves refuse.</summary>
public static class EventErrors
{
    /// <summary>The id was recorded with other content.</summary>
    public const string IdReusedCode = "event.id_reused";

    /// <summary>No type of event that vendors report has this name.</summary>
    public static DomainError TypeUnknown(string type) =>
        DomainError.Invalid("event.type_unknown", $"There is no event type {type} for vendors.", "type");
}

/// <param name="Sequence">Place in the log.</param>
/// <param name="Cases">Codes of the cases it opened.</param>
public sealed record RecordedEvent(string EventId, long Sequence, IReadOnlyList<OpenedCase> Cases);

/// <param name="Quantity">Sheets concerned; null for a carton that belongs elsewhere, of which the finder sees no more than code and destination.</param>
public sealed record OpenedCase(string Code, string Kind, long? Quantity);

/// <summary>An event as a caller sends it: the id is the caller's own and unique for the caller.</summary>
public sealed record IncomingEvent(string Id, EventData Data, DateTimeOffset OccurredAt);

public enum EventStatus
{
    Accepted,

    /// <summary>The same id with the same content was recorded before: counted once, answered again.</summary>
    Duplicate,

    Rejected,
}

public sealed record EventResult(
    string Id,
    EventStatus Status,
    long? Sequence,
    IReadOnlyList<DomainError> Errors,
    IReadOnlyList<OpenedCase> Cases
);

/// <summary>Numbers for documents and cases that people quote, counted per series.</summary>
public interface ICodeNumbers
{
    Task<long> Next(string series, CancellationToken ct);
}
