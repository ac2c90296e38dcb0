using System.Globalization;
using Tepat.Domain.Common;

namespace Tepat.Domain.Regions;

/// <summary>
/// Reads the lines of a station file one after another and believes all of them or none. Faults are counted to the end, so
/// that a file is mended in one go; only the first thousand are kept with their text.
/// </summary>
/// <param name="villages">Codes of the villages that exist and may be imported by the caller.</param>
public sealed class StationIntake(IReadOnlySet<string> villages)
{
    /// <summary>How many faults are kept with their text.</summary>
    public const int FaultsKeptMax = 1_000;

    private readonly List<StationRow> rows = [];
    private readonly List<StationFault> faults = [];
    private readonly HashSet<(string Village, int Number)> seen = [];

    /// <summary>Lines looked at.</summary>
    public long LineCount { get; private set; }

    /// <summary>All faults, kept or not.</summary>
    public long FaultCount { get; private set; }

    public IReadOnlyList<StationFault> Faults => faults;

    /// <summary>Whether the whole file may be believed.</summary>
    public bool IsClean => FaultCount == 0 && rows.Count > 0;

    /// <summary>Takes one line; false when the limit of rows is passed and reading on is pointless.</summary>
    public bool Take(StationLine line)
    {
        if (++LineCount > Limits.ImportRowsMax)
        {
            Refuse(new StationFault(line.Row, "", StationFaults.TooManyRows, null));
            return false;
        }

        var village = Village(line);
        var number = Number(line);
        var voters = Voters(line);
        if (village is null || number is null)
        {
            return true;
        }

        if (!seen.Add((village, number.Value)))
        {
            Refuse(new StationFault(line.Row, StationColumns.Number, StationFaults.Duplicate, line.Number, line));
        }
        else if (voters is { } known)
        {
            rows.Add(new StationRow(village, number.Value, known));
        }

        return true;
    }

    /// <summary>Records a fault of the file as a whole.</summary>
    public void Refuse(StationFault fault)
    {
        FaultCount++;
        if (faults.Count < FaultsKeptMax)
        {
            faults.Add(fault);
        }
    }

    /// <summary>The believed stations by village and number; asking a file with faults for them is a bug.</summary>
    public IReadOnlyList<StationRow> Rows()
    {
        if (FaultCount > 0)
        {
            throw new InvalidOperationException("A file with faults has no rows.");
        }

        rows.Sort(
            (left, right) =>
                string.CompareOrdinal(left.VillageCode, right.VillageCode) is var order and not 0
                    ? order
                    : left.Number.CompareTo(right.Number)
        );
        return rows;
    }

    private string? Village(StationLine line)
    {
        var code = line.Village?.Trim() ?? "";
        if (villages.Contains(code))
        {
            return code;
        }

        Refuse(new StationFault(line.Row, StationColumns.Village, StationFaults.VillageUnknown, line.Village, line));
        return null;
    }

    private int? Number(StationLine line)
    {
        if (Whole(line.Number) is >= 1 and <= StationRow.NumberMax and var number)
        {
            return number;
        }

        Refuse(new StationFault(line.Row, StationColumns.Number, StationFaults.NumberInvalid, line.Number, line));
        return null;
    }

    private int? Voters(StationLine line)
    {
        if (Whole(line.Voters) is not { } voters)
        {
            Refuse(new StationFault(line.Row, StationColumns.Voters, StationFaults.VotersNotANumber, line.Voters, line));
            return null;
        }

        if (voters <= Limits.VotersPerStationMax)
        {
            return voters;
        }

        Refuse(new StationFault(line.Row, StationColumns.Voters, StationFaults.VotersAboveLimit, line.Voters, line));
        return null;
    }

    private static int? Whole(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
