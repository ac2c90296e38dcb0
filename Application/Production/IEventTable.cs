using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;

namespace Tepat.Application.Production;

/// <summary>Events as a spreadsheet writes them: a row for each, columns <c>id</c>, <c>type</c>, <c>occurredAt</c> and the fields of the data.</summary>
public interface IEventTable
{
    /// <summary>
    /// Rows as events, in order. An empty cell is a field left out; a list of codes stands in one cell, parted by <c>|</c>. Rows of several
    /// types may stand in one table: each fills the columns that are its own.
    /// </summary>
    /// <returns>At most one event more than a batch may hold; or <c>event_table.column_missing</c>, <c>event_table.unreadable</c>.</returns>
    Task<Outcome<IReadOnlyList<SentEvent>>> Read(Stream csv, CancellationToken ct);
}
