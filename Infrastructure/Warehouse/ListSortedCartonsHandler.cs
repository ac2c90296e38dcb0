using Tepat.Application.Common;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

internal sealed class ListSortedCartonsHandler(DbSession session, IRequestContext context, WorkDays days)
    : IQueryHandler<ListSortedCartons, Page<SortedCartonRow>>
{
    public async Task<Outcome<Page<SortedCartonRow>>> Handle(ListSortedCartons query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<SortedCartonRow>>.Fail(scope.Errors);
        }

        var calendar = await days.Calendar(ct);
        var day = query.Day is { } asked ? WorkCalendar.NumberOf(asked) : (long?)null;
        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            query.Contest,
            query.Team,
            From = day is { } first ? calendar.Begins(first) : 0,
            Until = day is { } last ? calendar.Begins(last + 1) : long.MaxValue,
            Before = Cursor.Number(query.Cursor, long.MaxValue),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<SortedCartonRow>($"{LinesSql} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows(rows, query.Limit, row => row.Sequence);
    }

    internal const string LinesSql = $"""
        {SortedCartonSql.LineColumns}
           AND (@Contest IS NULL OR c.Code = @Contest)
           AND (@Team IS NULL OR t.Code = @Team)
           AND sc.SortedAt >= @From AND sc.SortedAt < @Until
           AND sc.Sequence < @Before
         ORDER BY sc.Sequence DESC
        """;
}
