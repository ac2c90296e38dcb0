using Tepat.Application.Common;
using Tepat.Application.Warehouse.Revotes;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse.Revotes;

internal sealed class ListRevotesHandler(DbSession session, IRequestContext context) : IQueryHandler<ListRevotes, Page<RevoteRow>>
{
    public async Task<Outcome<Page<RevoteRow>>> Handle(ListRevotes query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<RevoteRow>>.Fail(scope.Errors);
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
        var rows = await session.Query<RevoteRow>($"{ListSql} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows(rows, query.Limit, row => row.Code);
    }

    internal const string ListSql = $"""
        {RevoteRowSql.Row}
           AND (@Contest IS NULL OR v.ContestCode = @Contest)
           AND (@Status IS NULL OR v.Status = @Status)
           AND v.Code > @After
         ORDER BY v.Code
        """;
}
