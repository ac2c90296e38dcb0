using Tepat.Application.Common;
using Tepat.Application.Destruction;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Destruction;

internal sealed class ListDestructionsHandler(DbSession session, IRequestContext context, IBusinessClock clock)
    : IQueryHandler<ListDestructions, Page<DestructionRow>>
{
    public async Task<Outcome<Page<DestructionRow>>> Handle(ListDestructions query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<DestructionRow>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            query.Contest,
            query.Status,
            After = Cursor.Text(query.Cursor),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<DestructionRow>($"{ListSql} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows([.. rows.Select(row => row with { IsLate = Lateness.Of(row, clock.Now) })], query.Limit, row => row.Code);
    }

    internal const string ListSql = $"""
        {DestructionRowSql.Row}
           AND (@Contest IS NULL OR d.ContestCode = @Contest)
           AND (@Status IS NULL OR d.Status = @Status)
           AND d.Code > @After
         ORDER BY d.Code
        """;
}

internal static class Lateness
{
    /// <summary>Late once H-1 has passed without it, or when it was carried out after that; a cancelled one is never late.</summary>
    public static bool Of(DestructionRow row, DateTimeOffset now) => row.Status != "cancelled" && (row.EndedAt ?? now) > row.DueAt;
}
