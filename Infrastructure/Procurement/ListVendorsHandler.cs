using Tepat.Application.Common;
using Tepat.Application.Procurement;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Procurement;

internal sealed class ListVendorsHandler(DbSession session, IRequestContext context)
    : IQueryHandler<ListVendors, Page<VendorView>>,
        IQueryHandler<ListPlants, Page<PlantView>>
{
    public async Task<Outcome<Page<VendorView>>> Handle(ListVendors query, CancellationToken ct)
    {
        var parameters = new
        {
            context.Caller.Scope.VendorId,
            After = Cursor.Text(query.Cursor),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<VendorView>($"{VendorsSql} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows(rows, query.Limit, row => row.Code);
    }

    public async Task<Outcome<Page<PlantView>>> Handle(ListPlants query, CancellationToken ct)
    {
        var parameters = new
        {
            context.Caller.Scope.VendorId,
            query.Vendor,
            After = Cursor.Text(query.Cursor),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<PlantView>($"{PlantsSql} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows(rows, query.Limit, row => row.Code);
    }

    internal const string VendorsSql = """
        SELECT v.Code, v.Name, v.IsActive, (SELECT COUNT(*) FROM Plant AS p WHERE p.VendorId = v.Id) AS PlantCount, v.Version
          FROM Vendor AS v
         WHERE (@VendorId IS NULL OR v.Id = @VendorId)
           AND v.Code > @After
         ORDER BY v.Code
        """;

    internal const string PlantsSql = """
        SELECT p.Code, v.Code AS VendorCode, p.Name, p.City, p.Version
          FROM Plant AS p
          JOIN Vendor AS v ON v.Id = p.VendorId
         WHERE (@VendorId IS NULL OR p.VendorId = @VendorId)
           AND (@Vendor IS NULL OR v.Code = @Vendor)
           AND p.Code > @After
         ORDER BY p.Code
        """;
}
