using Tepat.Domain.Common.Ledger;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>Another writer changed what this fold had read; the whole unit of work is done again from fresh books.</summary>
public sealed class StaleBooksException() : Exception("The books moved on while they were being folded.");

/// <summary>An event that a fold accepted, with all it posted.</summary>
internal sealed record FoldedEvent(
    string EventId,
    EventType Type,
    EventData Data,
    string Json,
    string Hash,
    EventContext Context,
    Posting Posting
)
{
    public long Sequence { get; set; }
}

/// <summary>Writes a fold: ids, state under expected versions, then the log with its movements.</summary>
internal sealed class BooksWriter(DbSession session, BulkWriter bulk, IdAllocator ids)
{
    public async Task Flush(Books books, IReadOnlyList<FoldedEvent> events, string source, CancellationToken ct)
    {
        await GiveIds(books, events, ct);
        await WriteState(books, ct);
        var save = new SectionSave(session, bulk, ids);
        foreach (var section in BookSection.All)
        {
            await section.Save(books, save, ct);
        }

        await Number(events, ct);
        await WriteLog(events, source, ct);
        await WriteRows(events, ct);
        foreach (var section in BookSection.All)
        {
            await section.SaveRows(events, save, ct);
        }
    }

    private async Task GiveIds(Books books, IReadOnlyList<FoldedEvent> events, CancellationToken ct)
    {
        await Give("Account", books.Accounts.Where(account => account.IsNew && account.IsChanged), ct);
        await Give("Shipment", books.Shipments.Where(shipment => shipment.IsNew), ct);
        await Give("Unit", books.Units.Where(unit => unit.IsNew), ct);
        await Give("Plate", books.Orders.SelectMany(order => order.Plates.Values).Where(plate => plate.IsNew), ct);
        await Give("Replacement", books.Replacements.Where(replacement => replacement.IsNew), ct);
        var cases = events.SelectMany(folded => folded.Posting.Cases).ToList();
        await Give("DiscrepancyCase", cases, ct);
        cases.ForEach(@case => @case.Code = $"KS-{@case.Id:D6}");
    }

    private async Task Give(string name, IEnumerable<Tracked> fresh, CancellationToken ct)
    {
        var rows = fresh.ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var id = await ids.Reserve(name, rows.Count, session, ct);
        foreach (var row in rows)
        {
            row.Id = id++;
        }
    }

    private async Task WriteState(Books books, CancellationToken ct)
    {
        await Save(
            BookTables.Account,
            books.Accounts,
            account => [account.Id, account.Balance],
            BookTables.NewAccount,
            NewRows.Account,
            ct
        );
        await Save(BookTables.Order, books.Orders, BookValues.Order, null, null, ct);
        var lines = books.Orders.SelectMany(order => order.Lines.Values);
        await Save(BookTables.Line, lines, BookValues.Line, null, null, ct);
        var plates = books.Orders.SelectMany(order => order.Plates.Values);
        await Save(BookTables.Plate, plates, BookValues.Plate, BookTables.NewPlate, NewRows.Plate, ct);
        await Save(BookTables.Shipment, books.Shipments, BookValues.Shipment, BookTables.NewShipment, NewRows.Shipment, ct);
        await Save(BookTables.Unit, books.Units, BookValues.Unit, BookTables.NewUnit, NewRows.Unit, ct);
        await Save(BookTables.Case, books.Cases, BookValues.Case, null, null, ct);
        await Save(BookTables.Replacement, books.Replacements, BookValues.Replacement, BookTables.NewReplacement, NewRows.Replacement, ct);
        await SaveManifests(books, ct);
        await SaveRollup(books, ct);
    }

    private async Task Save<T>(
        BulkTable table,
        IEnumerable<T> objects,
        Func<T, object?[]> values,
        BulkTable? newTable,
        Func<T, object?[]>? newValues,
        CancellationToken ct
    )
        where T : Tracked
    {
        List<object?[]> inserts = [];
        List<object?[]> updates = [];
        foreach (var one in objects)
        {
            if (one.Version == 0 && newValues is not null)
            {
                if (one.Id != 0)
                {
                    inserts.Add(newValues(one));
                }
            }
            else if (one.IsChanged)
            {
                updates.Add([.. values(one), one.Version]);
            }
        }

        if (inserts.Count > 0)
        {
            await bulk.Insert(newTable!, inserts, ct);
        }

        await Update(table, updates, ct);
    }

    private async Task Update(BulkTable table, List<object?[]> updates, CancellationToken ct)
    {
        if (await bulk.UpdateVersioned(table, updates, ct) != updates.Count)
        {
            throw new StaleBooksException();
        }
    }

    private async Task SaveManifests(Books books, CancellationToken ct)
    {
        var entries = books
            .Shipments.SelectMany(shipment => shipment.Manifest.Values.Select(entry => (shipment, entry)))
            .Where(pair => pair.entry.IsAbsent || pair.entry.IsChanged)
            .ToLookup(pair => pair.entry.IsAbsent);
        await bulk.Insert(
            BookTables.NewEntry,
            [.. entries[true].Select(pair => (object?[])[.. BookValues.Entry(pair.shipment, pair.entry), 1L])],
            ct
        );
        await Update(
            BookTables.Entry,
            [.. entries[false].Select(pair => (object?[])[.. BookValues.Entry(pair.shipment, pair.entry), pair.entry.Version])],
            ct
        );
    }

    private async Task SaveRollup(Books books, CancellationToken ct)
    {
        var rows = books.Rollup.Where(row => row.Delta != 0 || row.IsHeld).ToLookup(row => row.IsAbsent);
        await bulk.Insert(
            BookTables.NewRollup,
            [.. rows[true].Select(row => (object?[])[row.Owner, row.StockItemId, Words.Of(row.Term), row.Current, 1L])],
            ct
        );
        await Update(
            BookTables.Rollup,
            [.. rows[false].Select(row => (object?[])[row.Owner, row.StockItemId, Words.Of(row.Term), row.Current, row.Version])],
            ct
        );
    }

    // The head is the last row another writer waits for, so sequence order is commit order.
    private async Task Number(IReadOnlyList<FoldedEvent> events, CancellationToken ct)
    {
        await session.Execute(AdvanceHeadSql, new { Count = events.Count }, ct);
        var last = await session.QueryOne<long>(ReadHeadSql, null, ct);
        for (var i = 0; i < events.Count; i++)
        {
            events[i].Sequence = last - events.Count + 1 + i;
        }
    }

    private async Task WriteLog(IReadOnlyList<FoldedEvent> events, string source, CancellationToken ct)
    {
        await bulk.Insert(BookTables.Log, [.. events.Select(folded => BookValues.Log(folded, source))], ct);
        await bulk.Insert(BookTables.EventRegion, [.. events.Select(BookValues.EventRegion)], ct);
        List<object?[]> movements = [];
        List<object?[]> unitMoves = [];
        foreach (var folded in events)
        {
            var line = 0;
            movements.AddRange(folded.Posting.Movements.Select(m => BookValues.Movement(folded.Sequence, ++line, m)));
            line = 0;
            unitMoves.AddRange(folded.Posting.UnitMoves.Select(m => BookValues.UnitMove(folded.Sequence, ++line, m)));
        }

        await bulk.Insert(BookTables.Movement, movements, ct);
        await bulk.Insert(BookTables.UnitMove, unitMoves, ct);
    }

    private async Task WriteRows(IReadOnlyList<FoldedEvent> events, CancellationToken ct)
    {
        var cases = events.SelectMany(folded => folded.Posting.Cases.Select(@case => NewRows.Case(@case, folded.Sequence)));
        await bulk.Insert(BookTables.NewCase, [.. cases], ct);
        var rows = events.SelectMany(folded => folded.Posting.Rows.Select(row => (folded, row))).ToList();
        await bulk.Insert(BookTables.PrintRun, [.. rows.Select(r => PostedValues.Run(r.folded, r.row)).OfType<object?[]>()], ct);
        await bulk.Insert(
            BookTables.Verification,
            [.. rows.Select(r => PostedValues.Verification(r.folded, r.row)).OfType<object?[]>()],
            ct
        );
        await bulk.Insert(BookTables.Checkpoint, [.. rows.Select(r => PostedValues.Checkpoint(r.folded, r.row)).OfType<object?[]>()], ct);
        var invoices = rows.Where(r => r.row is InvoiceRow).ToList();
        if (invoices.Count > 0)
        {
            var id = await ids.Reserve("Invoice", invoices.Count, session, ct);
            await bulk.Insert(
                BookTables.Invoice,
                [.. invoices.Select((r, i) => PostedValues.Invoice(id + i, r.folded, (InvoiceRow)r.row))],
                ct
            );
        }
    }

    internal const string AdvanceHeadSql = "UPDATE LogHead SET Sequence = Sequence + @Count WHERE Id = 1";

    internal const string ReadHeadSql = "SELECT Sequence FROM LogHead WHERE Id = 1";
}
