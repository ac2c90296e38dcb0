using System.Globalization;
using Tepat.Application.Planning;
using Tepat.Domain.Planning;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Planning;

/// <inheritdoc cref="IDueTimes"/>
internal sealed class DueTimes(DbSession session) : IDueTimes
{
    public async Task<DateTimeOffset?> Of(string contest, string milestone, CancellationToken ct) =>
        await session.QueryOne<Row>(Sql, new { Contest = contest, Milestone = milestone }, ct) is { } row
            ? MilestoneRule.DueAt(
                DateOnly.ParseExact(row.PollingDay, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                row.DayOffset,
                TimeOnly.Parse(row.LocalTime, CultureInfo.InvariantCulture),
                TimeZoneInfo.FindSystemTimeZoneById(row.TimeZoneId)
            )
            : null;

    internal const string Sql = """
        SELECT e.PollingDay, e.TimeZoneId, m.DayOffset, m.LocalTime
          FROM Contest AS c
          JOIN Election AS e ON e.Id = c.ElectionId
          JOIN Milestone AS m ON m.ElectionId = e.Id
         WHERE c.Code = @Contest AND m.Code = @Milestone
        """;

    private sealed class Row
    {
        public string PollingDay { get; init; } = "";
        public string TimeZoneId { get; init; } = "";
        public int DayOffset { get; init; }
        public string LocalTime { get; init; } = "";
    }
}
