using Tepat.Application.Common;
using Tepat.Application.Procurement;
using Tepat.Domain.Common;
using Tepat.Domain.Procurement;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Procurement;

internal sealed class ListContractsHandler(DbSession session, IRequestContext context) : IQueryHandler<ListContracts, Page<ContractView>>
{
    public async Task<Outcome<Page<ContractView>>> Handle(ListContracts query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<ContractView>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            scope.Value.VendorId,
            Prices = context.Caller.May(Permissions.ReadPrices) ? 1 : 0,
            query.Vendor,
            query.Status,
            After = Cursor.Text(query.Cursor),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<ContractView>($"{ContractSql.List} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows(rows, query.Limit, row => row.Code);
    }
}

internal sealed class GetContractHandler(DbSession session, IRequestContext context) : IQueryHandler<GetContract, ContractView>
{
    public async Task<Outcome<ContractView>> Handle(GetContract query, CancellationToken ct)
    {
        var scope = context.Caller.Scope;
        var parameters = new
        {
            Code = query.Contract,
            scope.RegionFrom,
            scope.RegionTo,
            scope.VendorId,
            Prices = context.Caller.May(Permissions.ReadPrices) ? 1 : 0,
        };
        return await session.QueryOne<ContractView>(ContractSql.One, parameters, ct) is { } contract
            ? contract
            : ContractErrors.NotFound(query.Contract);
    }
}

internal static class ContractSql
{
    private const string Row = """
        SELECT k.Code, k.Title, v.Code AS VendorCode, v.Name AS VendorName, k.RegionCode, COALESCE(r.Name, k.RegionCode) AS RegionName,
               k.Status,
               CASE WHEN @Prices = 1 THEN k.CeilingSen END AS CeilingSen,
               CASE WHEN @Prices = 1 THEN k.OrderedSen END AS OrderedSen,
               CASE WHEN @Prices = 1
                    THEN (SELECT COALESCE(SUM(i.AmountSen), 0) FROM Invoice AS i WHERE i.ContractId = k.Id) END AS InvoicedSen,
               (SELECT COUNT(*) FROM PrintOrder AS o WHERE o.ContractId = k.Id) AS OrderCount,
               k.MadeBy, k.SignedBy, k.SignedAt, k.Version
          FROM Contract AS k
          JOIN Vendor AS v ON v.Id = k.VendorId
          LEFT JOIN Region AS r ON r.Code = k.RegionCode
         WHERE k.RegionCode >= @RegionFrom AND k.RegionCode < @RegionTo
           AND (@VendorId IS NULL OR k.VendorId = @VendorId)
        """;

    internal const string One = $"{Row}\n   AND k.Code = @Code";

    internal const string List = $"""
        {Row}
           AND (@Vendor IS NULL OR v.Code = @Vendor)
           AND (@Status IS NULL OR k.Status = @Status)
           AND k.Code > @After
         ORDER BY k.Code
        """;
}
