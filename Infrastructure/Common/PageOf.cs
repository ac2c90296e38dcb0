using Tepat.Application.Common;
using Tepat.Domain.Common;

namespace Tepat.Infrastructure.Common;

/// <summary>Cuts a page from rows that were read one beyond the limit.</summary>
public static class PageOf
{
    /// <summary>The rows to read for a page: within the limits, plus the one that tells whether there is more.</summary>
    public static int RowsFor(int? limit) => Size(limit) + 1;

    public static int Size(int? limit) => Math.Clamp(limit ?? Limits.PageSizeDefault, 1, Limits.PageSizeMax);

    public static Page<T> Rows<T>(IReadOnlyList<T> rows, int? limit, Func<T, object> key) => RowsBy(rows, limit, row => [key(row)]);

    /// <summary>The same for a list that is ordered by several keys.</summary>
    public static Page<T> RowsBy<T>(IReadOnlyList<T> rows, int? limit, Func<T, object[]> keys)
    {
        var size = Size(limit);
        return rows.Count <= size ? new Page<T>(rows, null) : new Page<T>([.. rows.Take(size)], Cursor.Of(keys(rows[size - 1])));
    }
}
