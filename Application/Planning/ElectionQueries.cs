using Tepat.Application.Common;

namespace Tepat.Application.Planning;

/// <summary>Elections that concern the caller's region, the newest first.</summary>
[AllowSignedIn]
public sealed record ListElections : IQuery<Page<ElectionView>>;

/// <summary>Contests that reach into the caller's region.</summary>
[AllowSignedIn]
public sealed record ListContests(string? Election) : IQuery<Page<ContestView>>;

/// <summary>Milestones of an election with the moment each is due.</summary>
[Requires(Permissions.ReadPlans)]
public sealed record ListMilestones(string? Election) : IQuery<Page<MilestoneView>>;

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
