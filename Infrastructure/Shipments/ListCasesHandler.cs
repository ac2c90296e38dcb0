using Tepat.Application.Common;
using Tepat.Application.Shipments;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Shipments;

internal sealed class ListCasesHandler(DbSession session, IRequestContext context) : IQueryHandler<ListCases, Page<CaseRow>>
{
    public async Task<Outcome<Page<CaseRow>>> Handle(ListCases query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<CaseRow>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            scope.Value.VendorId,
            query.Kind,
            query.Status,
            query.Shipment,
            query.Trip,
            After = Cursor.Text(query.Cursor),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<CaseRow>($"{ListSql} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows(rows, query.Limit, row => row.Code);
    }

    internal const string ListSql = $"""
        {CaseSql.Row}
         WHERE {CaseSql.Scope}
           AND (@Kind IS NULL OR k.Kind = @Kind)
           AND (@Status IS NULL OR k.Status = @Status)
           AND (@Shipment IS NULL OR sh.Code = @Shipment)
           AND (@Trip IS NULL
                OR EXISTS (SELECT 1
                             FROM TripBox AS l
                             JOIN EventLog AS w ON w.Sequence = k.OpenedSequence AND w.Type = 'distribution.boxes-handed-over'
                                                AND w.RecordedAt >= l.LoadedAt
                            WHERE l.TripCode = @Trip AND l.BoxCode = u.Code AND l.UnloadedAt IS NULL))
           AND k.Code > @After
         ORDER BY k.Code
        """;
}
