using Tepat.Application.Common;
using Tepat.Domain.Common;

namespace Tepat.Infrastructure.Common;

/// <summary>Cuts a page from rows that were read one beyond the limit.</summary>
public static class PageOf
{
    /// <summary>The rows to read for a page: within the limits, plus the one that tells whether there is more.</summary>
    public static int RowsFor(int? limit) => Size(limit) + 1;

    public static int Size(int? limit) => Math.Clamp(limit ?? Limits.PageSizeDefault, 1, Limits.PageSizeMax);

    public static Page<T> Rows<T>(IReadOnlyList<T> rows, int? limit, Func<T, object> key)
    {
        var size = Size(limit);
        return rows.Count <= size ? new Page<T>(rows, null) : new Page<T>([.. rows.Take(size)], Cursor.Of(key(rows[size - 1])));
    }
}
