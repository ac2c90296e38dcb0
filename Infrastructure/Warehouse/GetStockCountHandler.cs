using Tepat.Application.Common;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

internal sealed class GetStockCountHandler(DbSession session, IRequestContext context) : IQueryHandler<GetStockCount, StockCountDetail>
{
    public async Task<Outcome<StockCountDetail>> Handle(GetStockCount query, CancellationToken ct)
    {
        var parameters = new
        {
            context.Caller.Scope.RegionFrom,
            context.Caller.Scope.RegionTo,
            query.Code,
        };
        return await session.QueryOne<StockCountRow>(StockCountSql.One, parameters, ct) is { } count
            ? new StockCountDetail(count, await session.Query<StockCountLineView>(StockCountSql.Lines, parameters, ct))
            : StockErrors.CountNotFound(query.Code);
    }
}
