using Tepat.Application.Common;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

internal sealed class ListStockMovesHandler(DbSession session, IRequestContext context) : IQueryHandler<ListStockMoves, Page<StockMoveRow>>
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
        return PageOf.RowsBy(rows, query.Limit, row => [row.Sequence, row.Line]);
    }

    // A movement between two conditions of the same warehouse stands twice, once for each.
    internal const string Sql = """
        SELECT n.Sequence, n.Line, e.Type AS EventType, e.Subject, e.Source, e.OccurredAt, n.State AS Condition,
               n.Change AS ChangeQuantity, o.HolderKind AS Counterpart
          FROM (SELECT m.Sequence, m.Line * 2 AS Line, a.State, m.Quantity AS Change, m.FromAccountId AS OtherId
                  FROM StockItem AS si
                  LEFT JOIN Contest AS c ON c.Id = si.ContestId
                  JOIN Movement AS m ON m.RegionCode = @Owner AND m.StockItemId = si.Id AND m.Sequence <= @BeforeSequence
                  JOIN Account AS a ON a.Id = m.ToAccountId
                 WHERE a.HolderKind = 'zone' AND a.HolderRef = @Owner AND si.ItemCode = @Item
                   AND (c.Code = @Contest OR @Contest IS NULL AND c.Code IS NULL) AND (@Condition IS NULL OR a.State = @Condition)
                 UNION ALL
                SELECT m.Sequence, m.Line * 2 + 1, a.State, -m.Quantity, m.ToAccountId
                  FROM StockItem AS si
                  LEFT JOIN Contest AS c ON c.Id = si.ContestId
                  JOIN Movement AS m ON m.RegionCode = @Owner AND m.StockItemId = si.Id AND m.Sequence <= @BeforeSequence
                  JOIN Account AS a ON a.Id = m.FromAccountId
                 WHERE a.HolderKind = 'zone' AND a.HolderRef = @Owner AND si.ItemCode = @Item
                   AND (c.Code = @Contest OR @Contest IS NULL AND c.Code IS NULL) AND (@Condition IS NULL OR a.State = @Condition)) AS n
          JOIN EventLog AS e ON e.Sequence = n.Sequence
          JOIN Account AS o ON o.Id = n.OtherId
         WHERE n.Sequence < @BeforeSequence OR n.Sequence = @BeforeSequence AND n.Line < @BeforeLine
         ORDER BY n.Sequence DESC, n.Line DESC
        """;
}
