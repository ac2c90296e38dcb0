using Tepat.Application.Audit;
using Tepat.Application.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Audit;

/// <inheritdoc cref="ILoggedEvents"/>
internal sealed class LoggedEventFinder(DbSession session) : ILoggedEvents
{
    public Task<LoggedHead?> Find(long sequence, Scope scope, CancellationToken ct) =>
        session.QueryOne<LoggedHead>(
            FindSql,
            new
            {
                Sequence = sequence,
                scope.RegionFrom,
                scope.RegionTo,
            },
            ct
        );

    internal const string FindSql = """
        SELECT e.Type, e.Subject
          FROM EventLog AS e
          JOIN EventRegion AS x ON x.Sequence = e.Sequence
         WHERE e.Sequence = @Sequence AND x.RegionCode >= @RegionFrom AND x.RegionCode < @RegionTo
        """;
}
