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

    internal const string LatestSql = "SELECT MAX(PollingDay) FROM Election";
}
