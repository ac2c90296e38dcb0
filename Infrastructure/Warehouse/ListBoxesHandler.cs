using Tepat.Application.Common;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

internal sealed class ListBoxesHandler(DbSession session, IRequestContext context) : IQueryHandler<ListBoxes, Page<BoxRow>>
{
    public async Task<Outcome<Page<BoxRow>>> Handle(ListBoxes query, CancellationToken ct)
    {
        var filtered = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!filtered.IsSuccess)
        {
            return Outcome<Page<BoxRow>>.Fail(filtered.Errors);
        }

        var scope = await OfContest(filtered.Value, query.Contest, ct);
        var parameters = new
        {
            scope.RegionFrom,
            scope.RegionTo,
            CodeFrom = BoxSql.CodeFrom(scope.RegionFrom),
            CodeTo = BoxSql.CodeTo(scope.RegionFrom),
            query.Status,
            query.Contest,
            query.Place,
            After = Cursor.Text(query.Cursor),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var sql =
            query.Place is not null ? ByPlaceSql
            : query.Status is not null ? ByStatusSql
            : AllSql;
        var rows = await session.Query<BoxRow>($"{sql} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows(rows, query.Limit, row => row.Code);
    }

    // The boxes of a regency's contest lie together: the province's other boxes need not be looked at.
    private async Task<Scope> OfContest(Scope scope, string? contest, CancellationToken ct) =>
        contest is not null && await session.QueryOne<string>(ContestRegionSql, new { Contest = contest }, ct) is { } region
            ? scope.Within(RegionCode.Of(region)) ?? scope
            : scope;

    internal const string ContestRegionSql = "SELECT RegionCode FROM Contest WHERE Code = @Contest";

    private const string Within = """
         WHERE b.VillageCode >= @RegionFrom AND b.VillageCode < @RegionTo
           AND (@Contest IS NULL OR b.ContestCode = @Contest)
        """;

    internal const string AllSql = $"""
        SELECT {BoxSql.RowColumns}
          FROM BallotBox AS b
          JOIN Region AS r ON r.Code = b.VillageCode
          LEFT JOIN Unit AS u ON u.Code = b.Code
        {Within}
           AND b.Code >= @CodeFrom AND b.Code < @CodeTo AND b.Code > @After
         ORDER BY b.Code
        """;

    internal const string ByStatusSql = $"""
        SELECT {BoxSql.RowColumns}
          FROM BallotBox AS b
          JOIN Region AS r ON r.Code = b.VillageCode
          LEFT JOIN Unit AS u ON u.Code = b.Code
        {Within}
           AND b.Status = @Status AND b.Code >= @CodeFrom AND b.Code < @CodeTo AND b.Code > @After
         ORDER BY b.Code
        """;

    internal const string ByPlaceSql = $"""
        SELECT {BoxSql.RowColumns}
          FROM Unit AS u
          JOIN BallotBox AS b ON b.Code = u.Code
          JOIN Region AS r ON r.Code = b.VillageCode
        {Within}
           AND u.Kind = 'box' AND u.Place = @Place AND u.Code >= @CodeFrom AND u.Code < @CodeTo AND u.Code > @After
           AND (@Status IS NULL OR b.Status = @Status)
         ORDER BY u.Code
        """;
}

/// <summary>What several readers of boxes share.</summary>
internal static class BoxSql
{
    internal const string RowColumns =
        "b.Code, b.VillageCode, r.Name AS VillageName, b.StationNumber, b.ContestCode, b.RequiredSheets, b.Status, b.FilledBy, "
        + "b.VerifiedBy, b.SealedBy, b.SealedAt, u.Place, u.PlaceRef";

    /// <summary>First code that a box of a region can have: codes begin with the digits of the village.</summary>
    public static string CodeFrom(string region) => "KTK-" + region.Replace(".", "", StringComparison.Ordinal);

    /// <summary>End (exclusive) of these codes: ':' sorts just after the digits.</summary>
    public static string CodeTo(string region) => CodeFrom(region) + ":";
}
