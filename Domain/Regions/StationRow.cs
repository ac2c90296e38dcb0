namespace Tepat.Domain.Regions;

/// <summary>One polling station (TPS) of a snapshot. Its village and number name it in every snapshot of every election.</summary>
public readonly record struct StationRow(string VillageCode, int Number, int Voters)
{
    /// <summary>Numbers have three digits on boxes and forms: <c>35.07.01.2001 TPS 004</c>.</summary>
    public const int NumberMax = 999;
}

/// <summary>What a file says of one station, as text, before anything is believed.</summary>
/// <param name="Row">Row in the file, the header being row 1.</param>
public readonly record struct StationLine(long Row, string? Village, string? Number, string? Voters);

/// <summary>One fault of a station file, to the row and column.</summary>
/// <param name="Row">Row in the file, the header being row 1; 0 where the whole file is at fault.</param>
/// <param name="Column">Name of the column as it stands in the template, or empty.</param>
/// <param name="Code">Stable code, for example <c>station.voters_above_limit</c>.</param>
/// <param name="Value">What was written there.</param>
/// <param name="Line">The whole line, for a file that its maker can mend; null where the whole file is at fault.</param>
public sealed record StationFault(long Row, string Column, string Code, string? Value, StationLine? Line = null);

/// <summary>Names of the columns of a station file.</summary>
public static class StationColumns
{
    public const string Village = "kode_desa";
    public const string Number = "nomor_tps";
    public const string Voters = "dpt";

    /// <summary>Every name under which a column is accepted, in lower case.</summary>
    public static readonly IReadOnlyDictionary<string, string> Accepted = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Village] = Village,
        ["village_code"] = Village,
        [Number] = Number,
        ["station_number"] = Number,
        [Voters] = Voters,
        ["voters"] = Voters,
    };
}

public static class StationFaults
{
    public const string VillageUnknown = "station.village_unknown";
    public const string NumberInvalid = "station.number_invalid";
    public const string Duplicate = "station.duplicate";
    public const string VotersNotANumber = "station.voters_not_a_number";

    /// <summary>More voters than a station may have (R11).</summary>
    public const string VotersAboveLimit = "station.voters_above_limit";
    public const string ColumnMissing = "station_file.column_missing";
    public const string TooManyRows = "station_file.too_many_rows";
    public const string Empty = "station_file.empty";
    public const string Unreadable = "station_file.unreadable";
}
