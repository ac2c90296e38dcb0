namespace Tepat.Application.Common;

/// <summary>How a list leaves the program as a file.</summary>
public enum TableFormat
{
    Csv,
    Xlsx,
}

/// <summary>A list as a table: column names and rows of text, numbers and times.</summary>
/// <param name="Name">File name without its ending.</param>
public sealed record Table(string Name, IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>Writes tables as files.</summary>
public interface ITableWriter
{
    Task Write(Table table, TableFormat format, Stream target, CancellationToken ct);
}
