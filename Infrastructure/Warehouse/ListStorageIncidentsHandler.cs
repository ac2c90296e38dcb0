using Tepat.Application.Common;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

internal sealed class ListStorageIncidentsHandler(DbSession session, IRequestContext context)
    : IQueryHandler<ListStorageIncidents, Page<StorageIncidentView>>
{
    public async Task<Outcome<Page<StorageIncidentView>>> Handle(ListStorageIncidents query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<StorageIncidentView>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            Before = Cursor.Number(query.Cursor, long.MaxValue),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<StorageIncidentView>($"{Sql} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows(rows, query.Limit, row => row.Sequence);
    }

    internal const string Sql = """
        SELECT s.Code, s.Sequence, s.RegionCode, COALESCE(r.Name, s.RegionCode) AS RegionName, s.Kind, s.CartonCount, s.StockQuantity,
               s.Remark, s.ReportedBy, s.OccurredAt
          FROM StorageIncident AS s
          LEFT JOIN Region AS r ON r.Code = s.RegionCode
         WHERE s.RegionCode >= @RegionFrom AND s.RegionCode < @RegionTo AND s.Sequence < @Before
         ORDER BY s.Sequence DESC
        """;
}
