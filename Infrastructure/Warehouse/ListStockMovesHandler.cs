using Tepat.Application.Common;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

internal sealed class ListStockMovesHandler(DbSession session, IRequestContext context, StockReader stock)
    : IQueryHandler<ListStockMoves, Page<StockMoveRow>>
{
    public async Task<Outcome<Page<StockMoveRow>>> Handle(ListStockMoves query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<StockMoveRow>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            Owner = query.Region,
            query.Item,
            query.Contest,
            query.Condition,
            BeforeSequence = Cursor.Number(query.Cursor, long.MaxValue),
            BeforeLine = Cursor.Number(query.Cursor, long.MaxValue, 1),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<StockMoveRow>($"{Sql} {session.Dialect.Limit}", parameters, ct);
        var counted = await stock.Hidden(scope.Value, query.Item, query.Contest, ct);
        if (counted.Any(condition => query.Condition is null || condition == query.Condition))
        {
            rows =
            [
                .. rows.Select(row =>
                    row with
                    {
                        BalanceQuantity = null,
                        ChangeQuantity = counted.Contains(row.Condition) ? null : row.ChangeQuantity,
                    }
                ),
            ];
        }

        return PageOf.RowsBy(rows, query.Limit, row => [row.Sequence, row.Line]);
    }

    // A movement between two conditions of the same warehouse stands twice, once for each. An account begins with nothing, so that what was
    // left is the sum of all that came before. A cross join keeps SQLite to this order, item first: the other way it reads all of a region's.
    internal const string Sql = """
        SELECT n.Sequence, n.Line, e.Type AS EventType, e.Subject, e.Source, e.OccurredAt, n.State AS Condition,
               n.Change AS ChangeQuantity, n.Balance AS BalanceQuantity, o.HolderKind AS Counterpart
          FROM (SELECT d.Sequence, d.Line, d.State, d.Change, d.OtherId,
                       SUM(d.Change) OVER (ORDER BY d.Sequence, d.Line ROWS UNBOUNDED PRECEDING) AS Balance
                  FROM (SELECT m.Sequence, m.Line * 2 AS Line, a.State, m.Quantity AS Change, m.FromAccountId AS OtherId
                          FROM StockItem AS si
                          LEFT JOIN Contest AS c ON c.Id = si.ContestId
                         CROSS JOIN Movement AS m
                          JOIN Account AS a ON a.Id = m.ToAccountId
                         WHERE m.RegionCode = @Owner AND m.StockItemId = si.Id AND m.Sequence <= @BeforeSequence
                           AND a.HolderKind = 'zone' AND a.HolderRef = @Owner AND si.ItemCode = @Item
                           AND (c.Code = @Contest OR @Contest IS NULL AND c.Code IS NULL) AND (@Condition IS NULL OR a.State = @Condition)
                         UNION ALL
                        SELECT m.Sequence, m.Line * 2 + 1, a.State, -m.Quantity, m.ToAccountId
                          FROM StockItem AS si
                          LEFT JOIN Contest AS c ON c.Id = si.ContestId
                         CROSS JOIN Movement AS m
                          JOIN Account AS a ON a.Id = m.FromAccountId
                         WHERE m.RegionCode = @Owner AND m.StockItemId = si.Id AND m.Sequence <= @BeforeSequence
                           AND a.HolderKind = 'zone' AND a.HolderRef = @Owner AND si.ItemCode = @Item
                           AND (c.Code = @Contest OR @Contest IS NULL AND c.Code IS NULL)
                           AND (@Condition IS NULL OR a.State = @Condition)) AS d) AS n
          JOIN EventLog AS e ON e.Sequence = n.Sequence
          JOIN Account AS o ON o.Id = n.OtherId
         WHERE n.Sequence < @BeforeSequence OR n.Sequence = @BeforeSequence AND n.Line < @BeforeLine
         ORDER BY n.Sequence DESC, n.Line DESC
        """;
}
