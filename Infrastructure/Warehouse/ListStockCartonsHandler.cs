using Tepat.Application.Common;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

internal sealed class ListStockCartonsHandler(DbSession session, IRequestContext context)
    : IQueryHandler<ListStockCartons, Page<StockCartonRow>>
{
    public async Task<Outcome<Page<StockCartonRow>>> Handle(ListStockCartons query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<StockCartonRow>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            query.Item,
            query.Contest,
            query.Pool,
            query.Place,
            query.Rack,
            After = Cursor.Text(query.Cursor),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<StockCartonRow>($"{CartonsSql} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows(rows, query.Limit, row => row.Code);
    }

    internal const string CartonsSql = """
        SELECT u.Code, u.DestinationCode AS RegionCode, si.ItemCode, c.Code AS ContestCode, si.Pool, u.Quantity AS QuantitySheets, u.Seal,
               u.Place, s.Rack
          FROM Unit AS u
          JOIN StockItem AS si ON si.Id = u.StockItemId
          LEFT JOIN Contest AS c ON c.Id = si.ContestId
          LEFT JOIN ShelvedCarton AS s ON s.UnitId = u.Id
         WHERE u.Kind = 'carton' AND u.DestinationCode >= @RegionFrom AND u.DestinationCode < @RegionTo
           AND (u.Place IN ('main', 'sorting', 'revoteStore') OR u.Place = 'quarantine' AND u.PlaceRef = u.DestinationCode)
           AND (@Item IS NULL OR si.ItemCode = @Item)
           AND (@Contest IS NULL OR c.Code = @Contest)
           AND (@Pool IS NULL OR si.Pool = @Pool)
           AND (@Place IS NULL OR u.Place = @Place)
           AND (@Rack IS NULL OR s.Rack = @Rack OR @Rack = 'none' AND s.Rack IS NULL)
           AND u.Code > @After
         ORDER BY u.Code
        """;
}
