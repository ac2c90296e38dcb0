using Tepat.Application.Common;
using Tepat.Application.Shipments;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Shipments;

internal sealed class ListCartonsHandler(DbSession session, IRequestContext context) : IQueryHandler<ListCartons, Page<CartonRow>>
{
    public async Task<Outcome<Page<CartonRow>>> Handle(ListCartons query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<CartonRow>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            scope.Value.VendorId,
            query.Shipment,
            query.Place,
            query.Finding,
            After = Cursor.Text(query.Cursor),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var sql = CartonListSql.Of(session.Dialect);
        var rows = await session.Query<CartonRow>(query.Shipment is null ? sql.OfRegion : sql.OfShipment, parameters, ct);
        return PageOf.Rows(rows, query.Limit, row => row.Code);
    }
}
