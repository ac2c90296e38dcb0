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
        var sql =
            query.Shipment is not null ? OfShipmentSql
            : query.Region is null && scope.Value.VendorId is not null ? OfVendorSql
            : OfRegionSql;
        var rows = await session.Query<CartonRow>($"{sql} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows(rows, query.Limit, row => row.Code);
    }

    internal const string OfShipmentSql = $"""
        {CartonSql.Columns}
          FROM Shipment AS s
          JOIN ShipmentUnit AS su ON su.ShipmentId = s.Id
          JOIN Unit AS u ON u.Id = su.UnitId
          JOIN StockItem AS si ON si.Id = u.StockItemId
          LEFT JOIN Contest AS c ON c.Id = si.ContestId
         WHERE s.Code = @Shipment AND {ShipmentSql.Scope}
           AND (su.Finding IS NOT NULL OR u.DestinationCode = s.DestinationCode)
           AND (@Place IS NULL OR u.Place = @Place)
           AND (@Finding IS NULL OR su.Finding = @Finding OR @Finding = 'none' AND su.Finding IS NULL)
           AND u.Code > @After
         ORDER BY u.Code
        """;

    internal const string OfRegionSql = $"""
        {ListedColumns}
         WHERE u.Kind = 'carton' AND (@VendorId IS NULL OR u.VendorId = @VendorId)
           AND u.DestinationCode >= @RegionFrom AND u.DestinationCode < @RegionTo
           {Filter}
        """;

    // Asked for no region in particular, a vendor has cartons for all of them: its own in the order of their codes are an index of their own.
    internal const string OfVendorSql = $"""
        {ListedColumns}
         WHERE u.Kind = 'carton' AND u.VendorId = @VendorId
           AND u.DestinationCode >= @RegionFrom AND u.DestinationCode < @RegionTo
           {Filter}
        """;

    private const string ListedColumns = $"""
        {CartonSql.Columns}
          FROM Unit AS u
          JOIN StockItem AS si ON si.Id = u.StockItemId
          LEFT JOIN Contest AS c ON c.Id = si.ContestId
          LEFT JOIN Shipment AS s ON s.Id = u.ShipmentId
          LEFT JOIN ShipmentUnit AS su ON su.ShipmentId = u.ShipmentId AND su.UnitId = u.Id
        """;

    private const string Filter = """
        AND (@Place IS NULL OR u.Place = @Place)
           AND (@Finding IS NULL OR su.Finding = @Finding OR @Finding = 'none' AND su.Finding IS NULL)
           AND u.Code > @After
         ORDER BY u.Code
        """;
}
