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
    public const int PhotoBytesMax = 8 * 1024 * 1024;
    public const int RequestBytesMax = 1024 * 1024;
    public const int BatchEventsMax = 10_000;
    public const int BatchBytesMax = 8 * 1024 * 1024;
    public const int BatchUnitsMax = 20_000;
    public const int CartonsPerShipmentMax = 5_000;
    public const int SheetsPerCartonMax = 20_000;
    public const long SheetsPerEventMax = 100_000_000;
    public const int SealsPerShipmentMax = 20;
    public const int LinesPerCountMax = 200;
    public const int SealsPerBoxMax = 20;
    public const int SheetsPerBoxMax = 2_000;
    public const int ExceptionsPerBoxMax = 20;
    public const int PiecesPerEventMax = 1_000_000;
    public const int LinesPerOrderMax = 500;
    public const long UnitPriceSenMax = 100_000_000_000;
    public const long ContractSenMax = 1_000_000_000_000_000;
    public const int MembersPerTeamMax = 20;
    public const long WageSenPerSheetMax = 1_000_000;
    public const int BoxesPerTripMax = 2_000;
    public const int DestinationsPerRouteMax = 500;
    public const int BoxesPerHandOverMax = 2_000;
    public const int SealsPerBoxSeenMax = 20;
    public const int OutsideItemsMax = 50;
    public const int StationNumberMax = 999;

    /// <summary>Hand-overs that a phone's queue sends at a time.</summary>
    public const int HandOversPerSendingMax = 200;

    public const int JsonDepthMax = 16;

    /// <summary>Live streams of one caller at a time: one for each window that a person looks at.</summary>
    public const int StreamsPerCallerMax = 6;

    /// <summary>Live streams of one copy of the program at a time.</summary>
    public const int StreamsMax = 2_000;

    /// <summary>Changes that wait for one slow listener before its stream ends.</summary>
    public const int StreamWaitingChangesMax = 1_000;

    /// <summary>Changes that are sent after an interruption; a listener that missed more reads everything anew.</summary>
    public const int StreamMissedChangesMax = 1_000;

    /// <summary>Log entries that are read at a time for the live stream.</summary>
    public const int StreamReadEntriesMax = 500;

    /// <summary>Webhooks of one vendor.</summary>
    public const int WebhooksPerVendorMax = 5;

    public const int WebhookAddressLengthMax = 500;

    /// <summary>Cartons that are listed in a notice of a receipt with differences.</summary>
    public const int CartonsPerNoticeMax = 500;

    /// <summary>Characters that are kept of what a webhook answers.</summary>
    public const int WebhookAnswerLengthMax = 500;

    /// <summary>How long a webhook has for its answer.</summary>
    public static readonly TimeSpan WebhookAnswerWithin = TimeSpan.FromSeconds(10);

    /// <summary>How far a device's clock may run ahead of the server's before its time is refused.</summary>
    public static readonly TimeSpan ClockAheadMax = TimeSpan.FromMinutes(10);

    /// <summary>How long one live stream lasts: whoever may no longer listen is found at the next one.</summary>
    public static readonly TimeSpan StreamTimeMax = TimeSpan.FromMinutes(15);

    /// <summary>How often the log is looked at for what another copy of the program recorded.</summary>
    public static readonly TimeSpan StreamLookEvery = TimeSpan.FromSeconds(1);

    /// <summary>How long a live stream is silent at most.</summary>
    public static readonly TimeSpan StreamSilenceMax = TimeSpan.FromSeconds(15);

    /// <summary>How long before it is recorded something may have happened: no election's preparation begins earlier.</summary>
    public static readonly TimeSpan OccurredBeforeMax = TimeSpan.FromDays(2 * 365);

    /// <summary>Highest number of voters at one polling station (R11).</summary>
    public const int VotersPerStationMax = 600;

    /// <summary>Marked re-vote ballots per contest-holding KPU (R2).</summary>
    public const int RevoteSheetsPerContest = 2_000;

    /// <summary>Stations in one release of re-vote ballots, and cartons opened for one of them.</summary>
    public const int StationsPerRevoteMax = 100;
}
