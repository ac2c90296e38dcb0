using Tepat.Application.Common;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

internal sealed class ListPackingVillagesHandler(DbSession session, IRequestContext context)
    : IQueryHandler<ListPackingVillages, Page<PackingVillage>>
{
    public async Task<Outcome<Page<PackingVillage>>> Handle(ListPackingVillages query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<PackingVillage>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            query.Contest,
            After = Cursor.Text(query.Cursor),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<PackingVillage>($"{Sql} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows(rows, query.Limit, row => row.Code);
    }

    // Grouped by the code alone, so that the page is read in the order of the index and no further.
    internal const string Sql = """
        SELECT b.VillageCode AS Code, MAX(v.Name) AS Name, MAX(d.Name) AS DistrictName, COUNT(DISTINCT b.StationNumber) AS Stations,
               COUNT(*) AS Boxes, SUM(CASE WHEN b.Status = 'listed' THEN 0 ELSE 1 END) AS FilledBoxes,
               SUM(CASE WHEN b.Status IN ('verified', 'sealed') THEN 1 ELSE 0 END) AS VerifiedBoxes,
               SUM(CASE WHEN b.Status = 'sealed' THEN 1 ELSE 0 END) AS SealedBoxes, SUM(b.RequiredSheets) AS RequiredSheets
          FROM BallotBox AS b
          JOIN Region AS v ON v.Code = b.VillageCode
          JOIN Region AS d ON d.Code = v.ParentCode
         WHERE b.VillageCode >= @RegionFrom AND b.VillageCode < @RegionTo AND b.VillageCode > @After
           AND (@Contest IS NULL OR b.ContestCode = @Contest)
         GROUP BY b.VillageCode
         ORDER BY b.VillageCode
        """;
}
