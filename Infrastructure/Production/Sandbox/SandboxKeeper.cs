using MediatR;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Production.Sandbox;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Bookkeeping;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Production.Sandbox;

/// <inheritdoc cref="ISandbox"/>
/// <remarks>
/// Everything is folded outside of the unit of work, which only keeps what was accepted, under the version that was read: however much a
/// vendor tries, nobody's real events wait for it.
/// </remarks>
internal sealed class SandboxKeeper(
    DbSession session,
    BulkWriter bulk,
    IUnitOfWork unitOfWork,
    IRequestContext context,
    IBusinessClock clock,
    SandboxDesk desk
) : ISandbox
{
    private const int AttemptsMax = 3;

    private static readonly DomainError Contended = DomainError.Conflict(
        "write.contended",
        "Others used the sandbox at the same time and were faster; repeat."
    );

    private string Source => context.Caller.Source;

    private long VendorId =>
        context.Caller.Scope.VendorId ?? throw new InvalidOperationException("Only vendors have a sandbox, and only their keys open it.");

    public async Task<Outcome<IReadOnlyList<EventResult>>> Try(IReadOnlyList<IncomingEvent> events, bool allOrNothing, CancellationToken ct)
    {
        using var turn = await desk.Turn(VendorId, ct);
        for (var attempt = 1; ; attempt++)
        {
            var books = await session.Together(() => Open(events, withOrders: false, ct), ct);
            var (fold, results) = books.Try(events, Source, clock.Now);
            if (Refusals(results, allOrNothing) is { Count: > 0 } faults)
            {
                return Outcome<IReadOnlyList<EventResult>>.Fail(faults);
            }

            var kept = fold.Accepted.Count == 0 ? Outcome.Success : await Keep(books, fold.Accepted, ct);
            if (kept.IsSuccess)
            {
                return fold.Answer(results);
            }

            if (attempt == AttemptsMax || kept.Errors[0].Code != Contended.Code)
            {
                return Outcome<IReadOnlyList<EventResult>>.Fail(kept.Errors);
            }
        }
    }

    public async Task<Outcome<SandboxOrder>> Try(string order, EventData kpu, CancellationToken ct)
    {
        var tried = await Try([new IncomingEvent(Guid.CreateVersion7().ToString(), kpu, clock.Now)], allOrNothing: true, ct);
        if (!tried.IsSuccess)
        {
            return Outcome<SandboxOrder>.Fail([.. tried.Errors.Select(Bookkeeper.WithoutBatchPath)]);
        }

        // Gone when somebody emptied the sandbox meanwhile.
        return (await Look(ct)).Orders.FirstOrDefault(one => one.Code == order) is { } seen ? seen : ProcurementErrors.OrderNotFound(order);
    }

    public async Task<SandboxView> Look(CancellationToken ct)
    {
        using var turn = await desk.Turn(VendorId, ct);
        return (await session.Together(() => Open([], withOrders: true, ct), ct)).View();
    }

    /// <summary>Answers a real read with what was tried on top, when a test key asks: both see the same state of the database.</summary>
    /// <param name="over">What the read answers with these books; gets the real answer, which may be that there is no such thing.</param>
    public async Task<Outcome<T>> Read<T>(
        RequestHandlerDelegate<Outcome<T>> real,
        Func<Outcome<T>, SandboxBooks, Task<Outcome<T>>> over,
        CancellationToken ct
    )
    {
        if (!context.Caller.IsTest)
        {
            return await real();
        }

        using var turn = await desk.Turn(VendorId, ct);
        return await session.Together(async () => await over(await real(), await Open([], withOrders: true, ct)), ct);
    }

    public async Task Empty(CancellationToken ct)
    {
        using var turn = await desk.Turn(VendorId, ct);
        await Empty(VendorId, null, ct);
    }

    public async Task ForgetUnused(CancellationToken ct)
    {
        var unusedSince = Microseconds.From(desk.Now.AddDays(-SandboxLimits.UnusedDaysMax));
        foreach (var vendorId in await session.Query<long>(SandboxSql.Unused, new { UnusedSince = unusedSince }, ct))
        {
            using var turn = await desk.Turn(vendorId, ct);
            await Empty(vendorId, unusedSince, ct);
        }
    }

    private Task<Outcome> Empty(long vendorId, long? unusedSince, CancellationToken ct) =>
        unitOfWork.Run(
            async inner =>
            {
                var of = new { VendorId = vendorId, UnusedSince = unusedSince };
                if (await session.Execute(SandboxSql.Reset, of, inner) > 0)
                {
                    await session.Execute(SandboxSql.Forget, of, inner);
                }

                return Outcome.Success;
            },
            ct
        );

    // All that the kept events and the new ones touch is loaded together, within the vendor's own scope as for a real batch.
    private async Task<SandboxBooks> Open(IReadOnlyList<IncomingEvent> events, bool withOrders, CancellationToken ct)
    {
        var of = new { VendorId };
        var state = await session.QueryOne<SandboxState>(SandboxSql.State, of, ct) ?? SandboxState.None;
        var kept = state.EventCount == 0 ? [] : await session.Query<KeptEvent>(SandboxSql.Kept, of, ct);
        var data = kept.Select(row => row.Read()).ToList();
        var keys = new Keys();
        data.ForEach(one => one.Touches(keys));
        foreach (var incoming in events)
        {
            incoming.Data.Touches(keys);
        }

        // Of orders that are looked at or confirmed, more is asked than their events touch.
        var sent = withOrders || keys.Needed<PrintCounts>().Count > 0 ? await Sent(keys, ct) : [];
        foreach (var order in withOrders ? sent.Keys : Enumerable.Empty<string>())
        {
            keys.Order(order);
        }

        var books = await new BooksLoader(session).Load(keys, context.Caller.Scope, ct);
        return new SandboxBooks(state, kept, books, sent).Apply(data, Source, clock.Now);
    }

    private async Task<Dictionary<string, long>> Sent(Keys keys, CancellationToken ct)
    {
        var scope = context.Caller.Scope;
        var touched = new
        {
            VendorId,
            scope.RegionFrom,
            scope.RegionTo,
            Orders = DbSession.Json(keys.Orders),
            Units = DbSession.Json(keys.Units),
        };
        var rows = await session.Query<SentRow>(SandboxSql.Of(session.Dialect).Orders, touched, ct);
        return rows.ToDictionary(row => row.Code, row => row.SentQuantity);
    }

    private static List<DomainError> Refusals(List<EventResult> results, bool allOrNothing) =>
        allOrNothing ? [.. results.SelectMany((result, i) => result.Errors.Select(error => Bookkeeper.AtEvent(error, i)))] : [];

    private async Task<Outcome> Keep(SandboxBooks books, List<FoldedEvent> accepted, CancellationToken ct)
    {
        var (state, count) = (books.State, books.KeptCount);
        var next = new
        {
            VendorId,
            desk.Now,
            EventCount = count + accepted.Count,
            DataCharacters = state.DataCharacters + accepted.Sum(folded => (long)folded.Json.Length),
            state.Version,
        };
        if (next.EventCount > SandboxLimits.EventsMax || next.DataCharacters > SandboxLimits.DataCharactersMax)
        {
            return SandboxErrors.Full(count);
        }

        for (var i = 0; i < accepted.Count; i++)
        {
            accepted[i].Sequence = count + i + 1;
        }

        var rows = accepted.Select(folded => Values(next.VendorId, folded)).ToList();
        return await unitOfWork.Run(
            async inner =>
            {
                if (await session.Execute(state.Version == 0 ? SandboxSql.Begin : SandboxSql.GoOn, next, inner) == 0)
                {
                    return Contended;
                }

                await bulk.Insert(SandboxTables.Event, rows, inner);
                return Outcome.Success;
            },
            ct
        );
    }

    private static object?[] Values(long vendorId, FoldedEvent folded) =>
        [
            vendorId,
            folded.Sequence,
            folded.EventId,
            folded.Type.Name,
            (long)folded.Type.Version,
            Microseconds.From(folded.Context.OccurredAt),
            folded.Hash,
            folded.Json,
        ];

    private sealed class SentRow
    {
        public string Code { get; init; } = "";
        public long SentQuantity { get; init; }
    }
}
