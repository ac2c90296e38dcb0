namespace Tepat.Application.Planning;

public sealed record ElectionView(string Code, string Name, string Region, DateOnly PollingDay, string TimeZone);

public sealed record ContestView(string Code, string Name, string Election, string Region, ContestKind Kind);

/// <param name="DayOffset">Days after polling day; -1 is H-1.</param>
/// <param name="DueAt">The moment in UTC.</param>
/// <param name="Rule">The rule that makes it binding, if any.</param>
public sealed record MilestoneView(
    string Code,
    string Election,
    string NameId,
    string NameEn,
    int DayOffset,
    TimeOnly LocalTime,
    DateTimeOffset DueAt,
    string? Rule,
    long Version
);
