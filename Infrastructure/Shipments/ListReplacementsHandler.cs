using Tepat.Application.Common;
using Tepat.Application.Shipments;
using Tepat.Domain.Common;
using Tepat.Domain.Shipments;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Shipments;

internal sealed class ListReplacementsHandler(DbSession session, IRequestContext context)
    : IQueryHandler<ListReplacements, Page<ReplacementRow>>,
        IQueryHandler<ListVendorReplacements, Page<ReplacementRow>>
{
    public Task<Outcome<Page<ReplacementRow>>> Handle(ListVendorReplacements query, CancellationToken ct) =>
        Handle(new ListReplacements(null, Words.Of(ReplacementStatus.Approved), query.Limit, query.Cursor), ct);

    public async Task<Outcome<Page<ReplacementRow>>> Handle(ListReplacements query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<ReplacementRow>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            scope.Value.VendorId,
            query.Status,
            After = Cursor.Text(query.Cursor),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<ReplacementRow>($"{ListSql} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows(rows, query.Limit, row => row.Code);
    }

    internal const string ListSql = """
        SELECT q.Code, q.RegionCode, COALESCE(r.Name, q.RegionCode) AS RegionName, o.Code AS OrderCode, si.ItemCode,
               c.Code AS ContestCode, q.Quantity AS QuantitySheets, q.Reason, q.Status, q.RequestedBy, q.RequestedAt, q.DecidedBy,
               q.DecidedAt, q.DecisionReason
          FROM Replacement AS q
          JOIN PrintOrder AS o ON o.Id = q.OrderId
          JOIN StockItem AS si ON si.Id = q.StockItemId
          LEFT JOIN Contest AS c ON c.Id = si.ContestId
          LEFT JOIN Region AS r ON r.Code = q.RegionCode
         WHERE (@VendorId IS NULL OR q.VendorId = @VendorId)
           AND q.RegionCode >= @RegionFrom AND q.RegionCode < @RegionTo
           AND (@Status IS NULL OR q.Status = @Status)
           AND q.Code > @After
         ORDER BY q.Code
        """;
}
