using Tepat.Application.Common;
using Tepat.Application.Shipments;
using Tepat.Domain.Common;
using Tepat.Domain.Shipments;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Shipments;

internal sealed class GetCaseHandler(DbSession session, IRequestContext context) : IQueryHandler<GetCase, CaseRow>
{
    public async Task<Outcome<CaseRow>> Handle(GetCase query, CancellationToken ct)
    {
        var scope = context.Caller.Scope;
        var parameters = new
        {
            query.Code,
            scope.RegionFrom,
            scope.RegionTo,
            scope.VendorId,
        };
        return await session.QueryOne<CaseRow>(OneSql, parameters, ct) is { } found ? found : ShipmentErrors.CaseNotFound(query.Code);
    }

    internal const string OneSql = $"""
        {CaseSql.Row}
         WHERE {CaseSql.Scope}
           AND k.Code = @Code
        """;
}
