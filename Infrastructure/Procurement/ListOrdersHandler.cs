using Tepat.Application.Common;
using Tepat.Application.Procurement;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Procurement;

internal sealed class ListOrdersHandler(DbSession session, IRequestContext context)
    : IQueryHandler<ListOrders, Page<OrderView>>,
        IQueryHandler<ListVendorOrders, Page<OrderView>>
{
    public Task<Outcome<Page<OrderView>>> Handle(ListVendorOrders query, CancellationToken ct) =>
        Handle(new ListOrders(null, null, null, query.Plant, null, query.Status, query.Limit, query.Cursor), ct);

    public async Task<Outcome<Page<OrderView>>> Handle(ListOrders query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<OrderView>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            scope.Value.VendorId,
            Prices = context.Caller.May(Permissions.ReadPrices) ? 1 : 0,
            query.Contest,
            query.Item,
            query.Plant,
            query.Contract,
            query.Status,
            After = Cursor.Text(query.Cursor),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<OrderView>($"{OrderSql.List} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows(rows, query.Limit, row => row.Code);
    }
}
