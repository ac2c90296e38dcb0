namespace Tepat.Domain.Planning;

/// <summary>A due time relative to polling day: <c>H-1 23:59</c> is the day before, a minute before midnight, local time.</summary>
/// <param name="RuleId">The rule that makes it binding, or null where it is practice.</param>
public sealed record MilestoneRule(string Code, string NameId, string NameEn, int DayOffset, TimeOnly LocalTime, string? RuleId = null)
{
    /// <summary>Most days before or after polling day.</summary>
    public const int DayOffsetMax = 400;

    /// <summary>The moment it is due in the zone of the region.</summary>
    public static DateTimeOffset DueAt(DateOnly pollingDay, int dayOffset, TimeOnly localTime, TimeZoneInfo zone)
    {
        var local = pollingDay.AddDays(dayOffset).ToDateTime(localTime);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}

/// <summary>The milestones of a regional head election as they are delivered; elections keep their own copy.</summary>
public static class ElectionCalendar
{
    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly TimeOnly EndOfDay = new(23, 59);

    public static IReadOnlyList<MilestoneRule> Milestones { get; } =
    [
        new("VOTERS_FIXED", "DPT dan TPS ditetapkan", "Voters and stations fixed", -65, EndOfDay),
        new("CANDIDATES_FIXED", "Pasangan calon dan nomor urut ditetapkan", "Candidates fixed", -65, EndOfDay),
        new("STAGE_TWO_CONTRACTS", "Kontrak tahap 2 ditandatangani", "Stage two contracts signed", -50, EndOfDay),
        new("PRINT_START", "Cetak surat suara mulai", "Printing starts", -48, new TimeOnly(7, 0)),
        new("PRINT_DONE", "Cetak surat suara selesai", "Printing done", -27, EndOfDay),
        new("AT_REGENCY", "Surat suara diterima KPU kabupaten/kota", "Received by the regencies", -18, EndOfDay),
        new("SORTED", "Sortir dan lipat selesai", "Sorting and folding done", -19, EndOfDay),
        new("ISLANDS_DEPART", "Logistik kepulauan berangkat", "Islands depart", -10, Noon),
        new("PRINT_WASTE_DESTROYED", "Sisa dan rusak cetak dimusnahkan", "Print waste destroyed", -2, EndOfDay, "R12"),
        new("AT_DISTRICT", "Diterima PPK", "Received by the districts", -2, EndOfDay),
        new("AT_STATION", "Diterima KPPS", "Received by the stations", -1, EndOfDay, "R10"),
        new("SURPLUS_DESTROYED", "Surat suara rusak dan lebih dimusnahkan", "Damaged and surplus destroyed", -1, EndOfDay, "R12"),
        new("POLLING", "Pemungutan suara", "Polling", 0, new TimeOnly(7, 0), "R15"),
        new("REVOTE_LAST_DAY", "Batas pemungutan suara ulang", "Last day of a re-vote", 9, EndOfDay, "R16"),
    ];
}
