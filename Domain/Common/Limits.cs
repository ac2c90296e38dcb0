namespace Tepat.Domain.Common;

/// <summary>Every limit of the system, units last in the name. A limit that is met answers 400, 413 or 429, never silence.</summary>
public static class Limits
{
    public const int CodeLengthMax = 64;
    public const int NameLengthMax = 200;
    public const int RemarkLengthMax = 1_000;
    public const int ReasonLengthMin = 10;
    public const int PageSizeDefault = 50;
    public const int PageSizeMax = 500;
    public const int ExportRowsMax = 500_000;
    public const int ImportRowsMax = 500_000;
    public const int ImportBytesMax = 64 * 1024 * 1024;
    public const int RequestBytesMax = 1024 * 1024;
    public const int BatchEventsMax = 10_000;
    public const int BatchBytesMax = 8 * 1024 * 1024;
    public const int BatchUnitsMax = 20_000;
    public const int CartonsPerShipmentMax = 5_000;
    public const int SheetsPerCartonMax = 20_000;
    public const long SheetsPerEventMax = 100_000_000;
    public const int SealsPerShipmentMax = 20;
    public const int LinesPerOrderMax = 500;
    public const long UnitPriceSenMax = 100_000_000_000;
    public const long ContractSenMax = 1_000_000_000_000_000;
    public const int JsonDepthMax = 16;

    /// <summary>How far a device's clock may run ahead of the server's before its time is refused.</summary>
    public static readonly TimeSpan ClockAheadMax = TimeSpan.FromMinutes(10);

    /// <summary>Highest number of voters at one polling station (R11).</summary>
    public const int VotersPerStationMax = 600;

    /// <summary>Marked re-vote ballots per contest-holding KPU (R2).</summary>
    public const int RevoteSheetsPerContest = 2_000;
}
