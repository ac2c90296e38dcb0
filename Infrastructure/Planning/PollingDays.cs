using System.Globalization;
using Tepat.Application.Planning;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Planning;

/// <inheritdoc cref="IPollingDays"/>
internal sealed class PollingDays(DbSession session) : IPollingDays
{
    public async Task<DateOnly?> Latest(CancellationToken ct) =>
        await session.QueryOne<string>(LatestSql, null, ct) is { } day
            ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    public async Task<TimeZoneInfo> Zone(CancellationToken ct) =>
        await session.QueryOne<string>(ZoneSql, null, ct) is { } zone ? TimeZoneInfo.FindSystemTimeZoneById(zone) : TimeZoneInfo.Utc;

    internal const string LatestSql = "SELECT MAX(PollingDay) FROM Election";

    internal const string ZoneSql =
        "SELECT MAX(e.TimeZoneId) FROM Election AS e WHERE e.PollingDay = (SELECT MAX(l.PollingDay) FROM Election AS l)";
}
