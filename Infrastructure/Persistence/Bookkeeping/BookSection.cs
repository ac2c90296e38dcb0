using Tepat.Application.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>
/// One slice's objects on the books: how they are loaded, within the caller's scope, and how they are written back. A new kind of object
/// needs a section and its name in <see cref="All"/>, nothing else.
/// </summary>
internal abstract class BookSection
{
    // Sorting and destruction ask for the tally in which they meet packing, so their sections come before packing's.
    public static readonly IReadOnlyList<BookSection> All =
    [
        new StockSection(),
        new SortingSection(),
        new DestructionSection(),
        new RevoteSection(),
        new PackingSection(),
        new KitSection(),
        new TripSection(),
        new HandOverSection(),
        new AuditSection(),
        new ProductionSection(),
        new EvidenceSection(),
        new NoticeSection(),
    ];

    /// <summary>Puts what the keys ask for on the books, and tells what must be loaded with it.</summary>
    public abstract Task Load(SectionLoad load, CancellationToken ct);

    /// <summary>Writes new and changed objects under their versions.</summary>
    public abstract Task Save(Books books, SectionSave save, CancellationToken ct);

    /// <summary>Writes the lines that events added to lists; comes after the log.</summary>
    public virtual Task SaveRows(IReadOnlyList<FoldedEvent> events, SectionSave save, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Lines of one kind with the events that added them.</summary>
    protected static IEnumerable<(FoldedEvent Event, TRow Row)> RowsOf<TRow>(IReadOnlyList<FoldedEvent> events)
        where TRow : PostedRow => events.SelectMany(folded => folded.Posting.Rows.OfType<TRow>().Select(row => (folded, row)));
}

/// <summary>What a section loads from and into.</summary>
/// <param name="Touched">Takes the holders, owners and stock items whose balances are needed too.</param>
internal sealed record SectionLoad(Books Books, Keys Keys, Scope Scope, DbSession Session, TouchedRows Touched)
{
    /// <summary>Asks for the balances and terms of one item in one region.</summary>
    public void Touch(string region, long stockItem)
    {
        Touched.Owners.Add(region);
        Touched.StockItems.Add(stockItem);
    }

    /// <summary>Rows whose codes were asked for, within the scope: parameters <c>@Codes</c>, <c>@RegionFrom</c>, <c>@RegionTo</c>.</summary>
    public Task<IReadOnlyList<TRow>> Query<TRow>(string sql, IEnumerable<string> codes, CancellationToken ct) =>
        Session.Query<TRow>(
            sql,
            new
            {
                Codes = DbSession.Json(codes),
                Scope.RegionFrom,
                Scope.RegionTo,
                Scope.VendorId,
            },
            ct
        );
}

/// <summary>What the objects loaded so far make it necessary to load next.</summary>
internal sealed class TouchedRows
{
    public HashSet<string> Refs { get; } = [];

    public HashSet<string> Owners { get; } = [];

    public HashSet<long> StockItems { get; } = [];

    public Dictionary<long, CustodyUnit> Units { get; } = [];
}

/// <summary>Writes a section's objects: ids for the new, versions for the changed.</summary>
internal sealed class SectionSave(DbSession session, BulkWriter bulk, IdAllocator ids)
{
    /// <summary>Inserts new objects and updates changed ones; each object's values begin with its id and match the table's columns.</summary>
    public async Task Objects<T>(BulkTable table, IReadOnlyCollection<T> objects, Func<T, object?[]> values, CancellationToken ct)
        where T : Tracked
    {
        var fresh = objects.Where(one => one.IsNew).ToList();
        if (fresh.Count > 0)
        {
            var id = await ids.Reserve(table.Name, fresh.Count, session, ct);
            fresh.ForEach(one => one.Id = id++);
            await Rows(table.Versioned, [.. fresh.Select(one => (object?[])[.. values(one), 1L])], ct);
        }

        var changed = objects
            .Where(one => one.Version > 0 && one.IsChanged)
            .Select(one => (object?[])[.. values(one), one.Version])
            .ToList();
        if (await bulk.UpdateVersioned(table, changed, ct) != changed.Count)
        {
            throw new StaleBooksException();
        }
    }

    /// <summary>Writes lines that are made of lines that stand there.</summary>
    public Task Execute(string sql, object parameters, CancellationToken ct) => session.Execute(sql, parameters, ct);

    public Task Rows(BulkTable table, IReadOnlyCollection<object?[]> rows, CancellationToken ct) => bulk.Insert(table, rows, ct);
}
