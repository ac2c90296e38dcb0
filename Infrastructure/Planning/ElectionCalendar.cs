using System.Globalization;
using Tepat.Application.Planning;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Planning;

/// <inheritdoc cref="IElectionCalendar"/>
internal sealed class ElectionCalendar(DbSession session) : IElectionCalendar
{
    public async Task<DateOnly?> LatestPollingDay(CancellationToken ct) =>
        await session.QueryOne<string>(LatestSql, null, ct) is { } day
            ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    internal const string LatestSql = "SELECT MAX(PollingDay) FROM Election";
}
