using Tepat.Application.Common;
using Tepat.Application.Production;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Production;

internal sealed class ListPrintRunsHandler(DbSession session, IRequestContext context) : IQueryHandler<ListPrintRuns, Page<PrintRunView>>
{
    public async Task<Outcome<Page<PrintRunView>>> Handle(ListPrintRuns query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<PrintRunView>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            scope.Value.VendorId,
            query.Order,
            query.Plant,
            Before = Cursor.Number(query.Cursor, long.MaxValue),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<PrintRunView>($"{PrintRunSql.List} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows(rows, query.Limit, row => row.Sequence);
    }
}

internal static class PrintRunSql
{
    private const string Row = """
        SELECT n.Sequence, o.Code AS OrderCode, p.Code AS PlantCode, n.Pool, n.GoodQuantity, n.WasteQuantity, n.OverPrintQuantity,
               n.Shift, n.Machine, n.OccurredAt
          FROM PrintRun AS n
          JOIN PrintOrder AS o ON o.Id = n.OrderId
          JOIN Plant AS p ON p.Id = o.PlantId
         WHERE (@VendorId IS NULL OR o.VendorId = @VendorId)
           AND EXISTS (SELECT 1
                         FROM OrderLine AS l
                        WHERE l.OrderId = o.Id AND l.DestinationCode >= @RegionFrom AND l.DestinationCode < @RegionTo)
        """;

    internal const string OfOrder = $"{Row}\n   AND n.OrderId = @OrderId\n ORDER BY n.Sequence DESC";

    internal const string List = $"""
        {Row}
           AND (@Order IS NULL OR o.Code = @Order)
           AND (@Plant IS NULL OR p.Code = @Plant)
           AND n.Sequence < @Before
         ORDER BY n.Sequence DESC
        """;
}
