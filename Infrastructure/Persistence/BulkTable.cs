namespace Tepat.Infrastructure.Persistence;

/// <summary>A table with the columns that a bulk write fills; the first <paramref name="keyCount"/> are the key.</summary>
public sealed class BulkTable(string name, int keyCount, params string[] columns)
{
    private readonly string[] keys = columns[..keyCount];
    private readonly string[] values = columns[keyCount..];

    public string Name => name;

    internal string[] Columns => columns;

    /// <summary>The same table as new rows fill it: each begins with a version.</summary>
    public BulkTable Versioned => field ??= new(name, keyCount, [.. columns, "Version"]);

    /// <summary>What an update is told of each row, in this order.</summary>
    internal string[] UpdateColumns { get; } = [.. columns, "ExpectedVersion"];

    // Built once: SQLite's writer knows a statement by its text.
    internal string InsertSql => field ??= $"INSERT INTO {name} ({List(columns)}) VALUES ({List(columns.Select(c => "@" + c))})";

    /// <summary>Sets all but the key where key and the expected version still match; the version moves on by one.</summary>
    internal string UpdateSql =>
        field ??=
            $"UPDATE {name} SET {List(values.Select(c => $"{c} = @{c}"))}, Version = Version + 1 "
            + $"WHERE {string.Join(" AND ", keys.Select(c => $"{c} = @{c}"))} AND Version = @ExpectedVersion";

    /// <summary>The insert of many rows in one statement, for a server that is a network away.</summary>
    internal string InsertManySql(int rows) => $"INSERT INTO {name} ({List(columns)}) VALUES {Tuples(rows, columns.Length)}";

    /// <summary>The conditional update of many rows in one statement.</summary>
    internal string UpdateManySql(int rows) =>
        $"UPDATE t SET {List(values.Select(c => $"{c} = r.{c}"))}, Version = t.Version + 1 FROM {name} AS t "
        + $"JOIN (VALUES {Tuples(rows, UpdateColumns.Length)}) AS r ({List(UpdateColumns)}) "
        + $"ON {string.Join(" AND ", keys.Select(c => $"t.{c} = r.{c}"))} AND t.Version = r.ExpectedVersion";

    private static string List(IEnumerable<string> parts) => string.Join(", ", parts);

    private static string Tuples(int rows, int width) =>
        List(Enumerable.Range(0, rows).Select(row => $"({List(Enumerable.Range(row * width, width).Select(i => $"@p{i}"))})"));
}
