using Tepat.Application.Common;

namespace Tepat.Application.Overview;

/// <summary>How long each way takes as measured, and by when the rest must leave: large geographies must be measured.</summary>
[Requires(Permissions.ReadOverview)]
public sealed record GetLeadTimes(string Region) : IQuery<IReadOnlyList<LeadTime>>;

/// <summary>One way from a plant to a kabupaten/kota.</summary>
/// <param name="Measured">Arrived shipments that the figures rest on; 0 means not yet measured and no times.</param>
/// <param name="TypicalMinutes">Median of the measured ways.</param>
/// <param name="LongestMinutes">The longest, which the latest departure is reckoned with.</param>
/// <param name="ToComeSheets">Ordered and not yet dispatched.</param>
/// <param name="DueAt">When the destination needs all of it.</param>
/// <param name="LatestDepartureAt">Due time minus the longest way.</param>
/// <param name="SlackMinutes">From now to the latest departure; negative is too late.</param>
public sealed record LeadTime(
    string Plant,
    string PlantName,
    string Destination,
    string DestinationName,
    int Measured,
    long? TypicalMinutes,
    long? LongestMinutes,
    long ToComeSheets,
    DateTimeOffset? DueAt,
    DateTimeOffset? LatestDepartureAt,
    long? SlackMinutes
);
