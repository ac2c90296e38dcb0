using Tepat.Application.Common;
using Tepat.Application.Overview;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Persistence.Sessions;
using Tepat.Infrastructure.Warehouse;

namespace Tepat.Infrastructure.Overview;

internal sealed class SearchCodesHandler(DbSession session, IRequestContext context) : IQueryHandler<SearchCodes, CodeHits>
{
    // Who lacks the permission is not even asked. What people, phones and vendors name may be written in any case.
    private static readonly (string Permission, bool IsNamedFreely, string Sql)[] Kinds =
    [
        (Permissions.ReadShipments, true, SearchSql.Shipments),
        (Permissions.ReadShipments, true, SearchSql.Cartons),
        (Permissions.ReadCases, false, SearchSql.Cases),
        (Permissions.ReadOrders, false, SearchSql.Orders),
        (Permissions.ReadOrders, true, SearchSql.Plates),
        (Permissions.ReadOrders, true, SearchSql.Contracts),
        (Permissions.ReadPlans, false, SearchSql.Plans),
        (Permissions.ReadBoxes, false, SearchSql.Boxes),
        (Permissions.ReadBoxes, true, SearchSql.Seals),
        (Permissions.ReadDistribution, false, SearchSql.Trips),
        (Permissions.ReadDistribution, true, SearchSql.HandOvers),
        (Permissions.ReadDestructions, false, SearchSql.Destructions),
        (Permissions.ReadFindings, false, SearchSql.Findings),
    ];

    public async Task<Outcome<CodeHits>> Handle(SearchCodes query, CancellationToken ct)
    {
        var caller = context.Caller;
        var ranges = CodeRanges.Of(query.Code);
        List<(int Rank, CodeHit Hit)> found = [];
        foreach (var (_, isNamedFreely, sql) in Kinds.Where(kind => caller.May(kind.Permission)))
        {
            List<CodeHit> own = [];
            foreach (var range in isNamedFreely ? ranges.All : [ranges.Given])
            {
                own.AddRange(await session.Query<CodeHit>($"{sql} {session.Dialect.Limit}", Parameters(range, ranges.Upper), ct));
            }

            var sorted = own.OrderBy(hit => hit.Code.Length != query.Code.Length).ThenBy(hit => hit.Code, StringComparer.Ordinal);
            found.AddRange(sorted.Select((hit, place) => (hit.Code.Length == query.Code.Length ? -1 : place, hit)));
        }

        // A few of each kind rather than twenty of the first: the order of kinds, taken in turns.
        var hits = found.OrderBy(one => one.Rank).Select(one => one.Hit).ToList();
        return new CodeHits([.. hits.Take(SearchCodes.HitsMax)], hits.Count > SearchCodes.HitsMax);
    }

    private object Parameters(CodeRange range, string upper)
    {
        var scope = context.Caller.Scope;
        return new
        {
            range.First,
            range.Past,
            Upper = upper,
            upper.Length,
            scope.RegionFrom,
            scope.RegionTo,
            scope.VendorId,
            CodeFrom = BoxSql.CodeFrom(scope.RegionFrom),
            CodeTo = BoxSql.CodeTo(scope.RegionFrom),
            Limit = SearchCodes.HitsMax + 1,
        };
    }
}
