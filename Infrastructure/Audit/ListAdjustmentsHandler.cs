using Tepat.Application.Audit;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Audit;

internal sealed class ListAdjustmentsHandler(DbSession session, IRequestContext context)
    : IQueryHandler<ListAdjustments, Page<AdjustmentView>>
{
    public async Task<Outcome<Page<AdjustmentView>>> Handle(ListAdjustments query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<AdjustmentView>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            query.Status,
            After = Cursor.Text(query.Cursor),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<AdjustmentView>($"{ListSql} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows(rows, query.Limit, row => row.Code);
    }

    internal const string ListSql = """
        SELECT a.Code, a.RegionCode, COALESCE(r.Name, a.RegionCode) AS RegionName, si.ItemCode, c.Code AS ContestCode, si.Pool,
               a.CorrectsSequence, e.Subject AS CorrectsSubject, a.FromState, a.ToState, a.Quantity AS QuantitySheets, a.Reason, a.Status,
               a.ProposedBy, a.ProposedAt, a.DecidedBy, a.DecidedAt, a.DecisionReason
          FROM Adjustment AS a
          JOIN StockItem AS si ON si.Id = a.StockItemId
          JOIN EventLog AS e ON e.Sequence = a.CorrectsSequence
          LEFT JOIN Contest AS c ON c.Id = si.ContestId
          LEFT JOIN Region AS r ON r.Code = a.RegionCode
         WHERE a.RegionCode >= @RegionFrom AND a.RegionCode < @RegionTo
           AND (@Status IS NULL OR a.Status = @Status)
           AND a.Code > @After
         ORDER BY a.Code
        """;
}
