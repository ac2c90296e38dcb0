using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Production.Sandbox;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;
using Tepat.Domain.Production;
using Tepat.Infrastructure.Persistence.Bookkeeping;

namespace Tepat.Infrastructure.Production.Sandbox;

/// <summary>The real books with what a vendor's sandbox keeps applied to them, in memory. Nothing here can be written back.</summary>
/// <param name="books">The real books, as far as the events touch them.</param>
/// <param name="sent">Sheets that really left the plant, by order; only of orders that are asked about.</param>
internal sealed class SandboxBooks(SandboxState state, IReadOnlyList<KeptEvent> kept, Books books, IReadOnlyDictionary<string, long> sent)
{
    private readonly List<TriedRow> rows = [];
    private int passedOver;

    public SandboxState State => state;

    public Books Books => books;

    /// <summary>What the kept events added to lists, the first one first: runs, counts, invoices, points of the way.</summary>
    public IReadOnlyList<TriedRow> Rows => rows;

    /// <summary>Who tried, as the log would say it.</summary>
    public string Source { get; private set; } = "";

    public int KeptCount => kept.Count;

    /// <summary>
    /// Applies the kept events in the order in which they were accepted. What the books refuse by now is passed over: the real thing came
    /// after the trial.
    /// </summary>
    public SandboxBooks Apply(IReadOnlyList<EventData> data, string source, DateTimeOffset now)
    {
        Source = source;
        for (var i = 0; i < kept.Count; i++)
        {
            var posting = books.Begin();
            Recount(data[i]);
            var applied = data[i].Apply(books, new EventContext(source, kept[i].OccurredAt, now));
            if (!applied.IsSuccess)
            {
                passedOver++;
                continue;
            }

            rows.AddRange(posting.Rows.Select(row => new TriedRow(kept[i].Number, kept[i].OccurredAt, row)));
            if (data[i] is PrintQuantityVerified counted)
            {
                books.Put(counted.Order, new PrintCounts(counted.SentSheets, counted.StoredSheets, counted.DestroyedSheets, 0));
            }
        }

        return this;
    }

    /// <summary>A batch on top of it. Ids are the sandbox's own: what the real log knows says nothing here.</summary>
    public (BatchFold Fold, List<EventResult> Results) Try(IReadOnlyList<IncomingEvent> events, string source, DateTimeOffset now)
    {
        var fold = new BatchFold(books, kept.ToDictionary(row => row.EventId, row => row.Known), source, now);
        List<EventResult> results = [];
        foreach (var incoming in events)
        {
            Recount(incoming.Data);
            results.Add(fold.Apply(incoming));
        }

        return (fold, results);
    }

    public SandboxView View()
    {
        var isEmpty = kept.Count == 0;
        return new SandboxView(
            kept.Count,
            SandboxLimits.EventsMax,
            passedOver,
            isEmpty ? null : state.BegunAt,
            isEmpty ? null : state.LastKeptAt,
            isEmpty ? null : state.LastKeptAt.AddDays(SandboxLimits.UnusedDaysMax),
            [.. books.Orders.OrderBy(order => order.Code, StringComparer.Ordinal).Select(View)]
        );
    }

    /// <summary>Sheets that left the plant, really or as it was tried.</summary>
    public long Sent(PrintOrder order) => sent.GetValueOrDefault(order.Code) + TriedOnRoad(order).Sum(unit => unit.PackedQuantity);

    /// <summary>An order's cartons that left the plant in the sandbox only.</summary>
    public IEnumerable<CustodyUnit> TriedOnRoad(PrintOrder order) =>
        books.Units.Where(unit => unit.OrderId == order.Id && unit is { OnShipment: not null, ShipmentId: null });

    private SandboxOrder View(PrintOrder order) =>
        new(
            order.Code,
            order.Status,
            order.OrderedOrdinary + order.OrderedRevote,
            order.GoodOrdinary + order.GoodRevote,
            order.Lines.Values.Sum(line => line.PackedOrdinary + line.PackedRevote),
            Sent(order),
            order.WasteQuantity,
            order.OverPrintQuantity,
            order.DestroyedQuantity
        );

    // KPU confirms what was counted beside what left the plant, and the real books know only what really left.
    private void Recount(EventData data)
    {
        if (
            data is PrintQuantityConfirmed { Order: var code }
            && books.FindOrder(code) is { } order
            && books.Find<PrintCounts>(code) is { } counts
        )
        {
            books.Put(code, counts with { SentOnBooks = Sent(order) });
        }
    }
}

/// <summary>A line that a kept event adds to a list.</summary>
/// <param name="Number">The event's place in the sandbox.</param>
internal sealed record TriedRow(long Number, DateTimeOffset OccurredAt, PostedRow Row);
