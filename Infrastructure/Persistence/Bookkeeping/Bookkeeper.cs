using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Tepat.Application.Common;
using Tepat.Application.Common.Behaviors;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <inheritdoc cref="IBookkeeper"/>
internal sealed class Bookkeeper(
    DbSession session,
    BulkWriter bulk,
    IdAllocator ids,
    IUnitOfWork unitOfWork,
    JoinedReports joined,
    IRequestContext context,
    IBusinessClock clock
) : IBookkeeper
{
    public async Task<Outcome<RecordedEvent>> Record(EventData data, CancellationToken ct, DateTimeOffset? occurredAt = null)
    {
        var id = context.IdempotencyKey ?? Guid.CreateVersion7().ToString();
        var incoming = new IncomingEvent(id, data, occurredAt ?? clock.Now);
        var outcome = await unitOfWork.Run(inner => Fold([incoming], allOrNothing: true, inner), ct);
        return outcome.IsSuccess
            ? outcome.Value[0] is { Sequence: { } sequence, Cases: var cases }
                ? new RecordedEvent(id, sequence, cases)
                : throw new InvalidOperationException("A recorded event has a place in the log.")
            : Outcome<RecordedEvent>.Fail([.. outcome.Errors.Select(WithoutBatchPath)]);
    }

    public async Task<Outcome<IReadOnlyList<EventResult>>> RecordBatch(
        IReadOnlyList<IncomingEvent> events,
        bool allOrNothing,
        CancellationToken ct
    )
    {
        if (events.Count != 1 || session.InTransaction)
        {
            return await unitOfWork.Run(inner => Fold(events, allOrNothing, inner), ct);
        }

        // Others may come to rest on this fold, so it is carried through even when its own sender has gone.
        var outcome = await joined.Record(
            context.Caller,
            events[0],
            together => unitOfWork.Run(inner => Fold(together(), allOrNothing: false, inner), CancellationToken.None),
            ct
        );
        return !outcome.IsSuccess ? Outcome<IReadOnlyList<EventResult>>.Fail(outcome.Errors)
            : allOrNothing && outcome.Value.Status == EventStatus.Rejected
                ? Outcome<IReadOnlyList<EventResult>>.Fail([.. outcome.Value.Errors.Select(error => AtEvent(error, 0))])
            : new List<EventResult> { outcome.Value };
    }

    public async Task<IReadOnlyList<EventResult>> Preview(IReadOnlyList<IncomingEvent> events, CancellationToken ct)
    {
        var (_, fold) = await Open(events, ct);
        return [.. events.Select(fold.Apply)];
    }

    private async Task<Outcome<IReadOnlyList<EventResult>>> Fold(
        IReadOnlyList<IncomingEvent> events,
        bool allOrNothing,
        CancellationToken ct
    )
    {
        var (books, fold) = await Open(events, ct);
        var results = events.Select(fold.Apply).ToList();
        var faults = results.SelectMany((result, i) => result.Errors.Select(error => AtEvent(error, i))).ToList();
        if (allOrNothing && faults.Count > 0)
        {
            return Outcome<IReadOnlyList<EventResult>>.Fail(faults);
        }

        if (fold.Accepted.Count > 0)
        {
            await new BooksWriter(session, bulk, ids).Flush(books, fold.Accepted, context.Caller.Source, ct);
        }

        return fold.Answer(results);
    }

    private async Task<(Books Books, BatchFold Fold)> Open(IReadOnlyList<IncomingEvent> events, CancellationToken ct)
    {
        var source = context.Caller.Source;
        var keys = new Keys();
        foreach (var incoming in events)
        {
            incoming.Data.Touches(keys);
        }

        var books = await new BooksLoader(session).Load(keys, context.Caller.Scope, ct);

        // Last: what another writer commits while the books are read is then an event that is known, not one that the books refuse.
        var known = await Known(events, source, ct);
        return (books, new BatchFold(books, known, source, clock.Now));
    }

    private async Task<Dictionary<string, KnownEvent>> Known(IReadOnlyList<IncomingEvent> events, string source, CancellationToken ct)
    {
        var codes = DbSession.Json(events.Select(incoming => incoming.Id));
        var rows = await session.Query<KnownEvent>(BooksSql.Of(session.Dialect).Known, new { Source = source, Codes = codes }, ct);
        return rows.ToDictionary(row => row.EventId);
    }

    internal static DomainError AtEvent(DomainError error, int index)
    {
        var path =
            error.Field is null ? $"events[{index}]"
            : error.Field == "id" ? $"events[{index}].id"
            : $"events[{index}].data.{error.Field}";
        return error.At(path);
    }

    internal static DomainError WithoutBatchPath(DomainError error) =>
        error.Field is { } field && field.IndexOf(".data.", StringComparison.Ordinal) is > 0 and var at
            ? error.At(field[(at + ".data.".Length)..])
            : error with
            {
                Field = null,
            };
}

/// <summary>Applies a batch's events one after another to the same books and keeps what each one did.</summary>
internal sealed class BatchFold(Books books, Dictionary<string, KnownEvent> known, string source, DateTimeOffset now)
{
    private readonly Dictionary<string, FoldedEvent> accepted = [];

    public List<FoldedEvent> Accepted { get; } = [];

    public EventResult Apply(IncomingEvent incoming)
    {
        var type = EventCatalogue.Of(incoming.Data);
        var json = JsonSerializer.Serialize(incoming.Data, incoming.Data.GetType(), StoredJson.Options);
        var hash = Hash(type, incoming.OccurredAt, json);
        var before = accepted.GetValueOrDefault(incoming.Id)?.Hash ?? known.GetValueOrDefault(incoming.Id)?.ContentHash;
        if (before is not null)
        {
            return before == hash
                ? new EventResult(incoming.Id, EventStatus.Duplicate, known.GetValueOrDefault(incoming.Id)?.Sequence, [], [])
                : Rejected(incoming, [IdReused(before, hash)]);
        }

        var posting = books.Begin();
        var context = new EventContext(source, incoming.OccurredAt, now);
        var outcome = incoming.Data.Apply(books, context);
        if (!outcome.IsSuccess)
        {
            return Rejected(incoming, outcome.Errors);
        }

        posting.Concern = incoming.Data.Concerns(books);
        var folded = new FoldedEvent(incoming.Id, type, incoming.Data, json, hash, context, posting);
        Accepted.Add(folded);
        accepted[incoming.Id] = folded;
        return new EventResult(incoming.Id, EventStatus.Accepted, null, [], []);
    }

    /// <summary>The results with the sequences and case codes that the flush gave.</summary>
    public List<EventResult> Answer(List<EventResult> results) =>
        [
            .. results.Select(result =>
                result.Status != EventStatus.Rejected && accepted.TryGetValue(result.Id, out var folded)
                    ? result with
                    {
                        Sequence = folded.Sequence,
                        Cases =
                        [
                            .. folded.Posting.Cases.Select(c => new OpenedCase(
                                c.Code,
                                Words.Of(c.Kind),
                                c.OtherRegionCode is null ? c.Quantity : null
                            )),
                        ],
                    }
                    : result
            ),
        ];

    private static EventResult Rejected(IncomingEvent incoming, IReadOnlyList<DomainError> errors) =>
        new(incoming.Id, EventStatus.Rejected, null, errors, []);

    private static string Hash(EventType type, DateTimeOffset occurredAt, string json) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{type.Name}/{type.Version}/{Microseconds.From(occurredAt)}/{json}"))
        );

    private static DomainError IdReused(string recorded, string sent) =>
        DomainError
            .Conflict(EventErrors.IdReusedCode, "This event id was recorded with other content.")
            .At("id")
            .With("recordedHash", recorded)
            .With("sentHash", sent);
}
