using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MiniExcelLibs;
using Tepat.Application.Regions;
using Tepat.Domain.Regions;

namespace Tepat.Infrastructure.Regions;

/// <summary>Reads station files row by row: CSV with comma or semicolon, and the first sheet of a workbook.</summary>
public sealed class StationFileReader : IStationFileReader
{
    private static readonly string[] Columns = [StationColumns.Village, StationColumns.Number, StationColumns.Voters];

    /// <inheritdoc/>
    public IEnumerable<StationLine> Read(byte[] content, StationFileFormat format, StationIntake intake)
    {
        using var stream = new MemoryStream(content, writable: false);
        using var rows = (format == StationFileFormat.Csv ? CsvRows(stream) : SheetRows(stream)).GetEnumerator();
        if (!Next(rows, intake) || Positions(rows.Current.Cells, intake) is not { } positions)
        {
            yield break;
        }

        while (Next(rows, intake))
        {
            var (row, cells) = rows.Current;
            if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
            {
                continue;
            }

            yield return new StationLine(row, Cell(cells, positions[0]), Cell(cells, positions[1]), Cell(cells, positions[2]));
        }
    }

    private static string? Cell(string?[] cells, int position) => position < cells.Length ? cells[position] : null;

    /// <summary>Where the three columns stand, or null with a fault for each that is missing.</summary>
    private static int[]? Positions(string?[] header, StationIntake intake)
    {
        var names = Array.ConvertAll(header, cell => StationColumns.Accepted.GetValueOrDefault(cell?.Trim().ToLowerInvariant() ?? ""));
        var positions = Array.ConvertAll(Columns, column => Array.IndexOf(names, column));
        for (var i = 0; i < positions.Length; i++)
        {
            if (positions[i] < 0)
            {
                intake.Refuse(new StationFault(1, Columns[i], StationFaults.ColumnMissing, null));
            }
        }

        return Array.TrueForAll(positions, position => position >= 0) ? positions : null;
    }

    /// <summary>Steps on; a file that cannot be read further is a fault of the file, not of the program.</summary>
    private static bool Next(IEnumerator<(long Row, string?[] Cells)> rows, StationIntake intake)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            intake.Refuse(new StationFault(0, "", StationFaults.Unreadable, exception.GetType().Name));
            return false;
        }
    }

    private static IEnumerable<(long Row, string?[] Cells)> CsvRows(Stream stream)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            IgnoreBlankLines = false,
        };
        using var reader = new StreamReader(stream);
        using var csv = new CsvParser(reader, configuration);
        while (csv.Read())
        {
            yield return (csv.Row, csv.Record!);
        }
    }

    private static IEnumerable<(long Row, string?[] Cells)> SheetRows(Stream stream)
    {
        var number = 0L;
        foreach (IDictionary<string, object?> row in stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX))
        {
            yield return (++number, [.. row.Values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))]);
        }
    }
}
