using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MiniExcelLibs;
using Tepat.Application.Common;

namespace Tepat.Infrastructure.Common;

/// <inheritdoc/>
public sealed class TableWriter : ITableWriter
{
    public Task Write(Table table, TableFormat format, Stream target, CancellationToken ct) =>
        format == TableFormat.Csv ? Csv(table, target, ct) : Sheet(table, target, ct);

    private static async Task Csv(Table table, Stream target, CancellationToken ct)
    {
        // A spreadsheet that opens the file must not take a cell for a formula.
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };
        await using var writer = new StreamWriter(target, leaveOpen: true);
        await using var csv = new CsvWriter(writer, configuration);
        foreach (var column in table.Columns)
        {
            csv.WriteField(column);
        }

        await csv.NextRecordAsync();
        foreach (var row in table.Rows)
        {
            ct.ThrowIfCancellationRequested();
            foreach (var cell in row)
            {
                csv.WriteField(Text(cell));
            }

            await csv.NextRecordAsync();
        }
    }

    private static async Task Sheet(Table table, Stream target, CancellationToken ct)
    {
        var rows = table.Rows.Select(row =>
            table.Columns.Select((column, i) => (column, Value: Cell(row[i]))).ToDictionary(pair => pair.column, pair => pair.Value)
        );
        await target.SaveAsAsync(rows, cancellationToken: ct);
    }

    private static string Text(object? cell) =>
        cell switch
        {
            null => "",
            DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            bool flag => flag ? "true" : "false",
            _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
        };

    private static object? Cell(object? cell) => cell is DateTimeOffset or DateOnly or bool or Enum ? Text(cell) : cell;
}
