using Tepat.Application.Common;
using Tepat.Application.Shipments;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Shipments;

internal sealed class ListShipmentsHandler(DbSession session, IRequestContext context, IBusinessClock clock)
    : IQueryHandler<ListShipments, Page<ShipmentRow>>
{
    public async Task<Outcome<Page<ShipmentRow>>> Handle(ListShipments query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<ShipmentRow>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            scope.Value.VendorId,
            query.Status,
            Late = query.Late == true ? 1L : 0L,
            Now = Microseconds.From(clock.Now),
            After = Cursor.Text(query.Cursor),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var sql = scope.Value.VendorId is null ? ListSql : OfVendorSql;
        var rows = await session.Query<ShipmentRow>($"{sql} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows(rows, query.Limit, row => row.Code);
    }

    internal const string ListSql = $"""
        {ShipmentSql.Row}
         WHERE {ShipmentSql.Scope}
           {Filter}
        """;

    // A vendor has its shipments in the order of their codes from an index of their own, however many there are.
    internal const string OfVendorSql = $"""
        {ShipmentSql.Row}
         WHERE s.VendorId = @VendorId AND {ShipmentSql.Ends}
           {Filter}
        """;

    private const string Filter = """
        AND (@Status IS NULL OR s.Status = @Status)
           AND (@Late = 0 OR s.ReceiptClosedAt IS NULL AND s.ArrivedAt IS NULL AND s.ExpectedAt < @Now)
           AND s.Code > @After
         ORDER BY s.Code
        """;
}
