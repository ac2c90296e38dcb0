using Tepat.Application.Common;
using Tepat.Application.Procurement;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Procurement;

internal sealed class ListInvoicesHandler(DbSession session, IRequestContext context) : IQueryHandler<ListInvoices, Page<InvoiceView>>
{
    public async Task<Outcome<Page<InvoiceView>>> Handle(ListInvoices query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<InvoiceView>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            scope.Value.VendorId,
            query.Order,
            query.Contract,
            Before = Cursor.Number(query.Cursor, long.MaxValue),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<InvoiceView>($"{InvoiceSql.List} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows(rows, query.Limit, row => row.Sequence);
    }
}

internal static class InvoiceSql
{
    // Money belongs to the satker that pays, so the scope is that of the order, not of its destinations.
    private const string Row = """
        SELECT i.Code, v.Code AS VendorCode, k.Code AS ContractCode, o.Code AS OrderCode, i.Quantity, i.AmountSen, i.OccurredAt,
               i.Sequence
          FROM Invoice AS i
          JOIN PrintOrder AS o ON o.Id = i.OrderId
          JOIN Contract AS k ON k.Id = i.ContractId
          JOIN Vendor AS v ON v.Id = i.VendorId
         WHERE o.RegionCode >= @RegionFrom AND o.RegionCode < @RegionTo
           AND (@VendorId IS NULL OR i.VendorId = @VendorId)
        """;

    internal const string OfOrder = $"{Row}\n   AND i.OrderId = @OrderId\n ORDER BY i.Sequence";

    internal const string List = $"""
        {Row}
           AND (@Order IS NULL OR o.Code = @Order)
           AND (@Contract IS NULL OR k.Code = @Contract)
           AND i.Sequence < @Before
         ORDER BY i.Sequence DESC
        """;
}
