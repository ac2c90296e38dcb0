using Tepat.Application.Common;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

/// <inheritdoc cref="IPackLists"/>
internal sealed class PackLists(DbSession session) : IPackLists
{
    public async Task<IReadOnlyList<SelectedBox>> Boxes(BoxSelection selection, Scope scope, CancellationToken ct)
    {
        var sql = PackListSql.Of(session.Dialect);
        var region = selection.Region is { } code ? scope.Within(RegionCode.Of(code)) : scope;
        var parameters = new
        {
            region!.RegionFrom,
            region.RegionTo,
            selection.Contest,
            From = selection.From ?? "",
            To = selection.To ?? "\uffff",
            Codes = DbSession.Json(selection.Boxes ?? []),
            Limit = Limits.BatchEventsMax + 1,
        };
        var boxes = selection.Boxes is null ? sql.InRange : sql.ByCode;
        return [.. (await session.Query<BoxRow>($"{boxes} {session.Dialect.Limit}", parameters, ct)).Select(row => row.ToSelected())];
    }

    public async Task<IReadOnlyList<VillageNeed>> KitsNeeded(string region, string contest, Scope scope, CancellationToken ct)
    {
        var within = scope.Within(RegionCode.Of(region));
        var parameters = new
        {
            within!.RegionFrom,
            within.RegionTo,
            Contest = contest,
        };
        var rows = await session.Query<NeedRow>(PackListSql.KitsNeeded, parameters, ct);
        return [.. rows.Select(row => new VillageNeed(row.VillageCode, row.StockItemId, row.Boxes - row.Made))];
    }

    private sealed class BoxRow
    {
        public string Code { get; init; } = "";
        public string ContestCode { get; init; } = "";
        public long RequiredSheets { get; init; }
        public string Status { get; init; } = "";

        public SelectedBox ToSelected() => new(Code, ContestCode, RequiredSheets, Status);
    }

    private sealed class NeedRow
    {
        public string VillageCode { get; init; } = "";
        public long StockItemId { get; init; }
        public long Boxes { get; init; }
        public long Made { get; init; }
    }
}

/// <summary>Statements that select boxes for a batch.</summary>
internal sealed class PackListSql(SqlDialect dialect)
{
    private static readonly PackListSql Sqlite = new(SqlDialect.Sqlite);
    private static readonly PackListSql SqlServer = new(SqlDialect.SqlServer);

    public static PackListSql Of(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? Sqlite : SqlServer;

    private const string Columns = """
        SELECT b.Code, b.ContestCode, b.RequiredSheets, b.Status
          FROM BallotBox AS b
         WHERE b.VillageCode >= @RegionFrom AND b.VillageCode < @RegionTo
        """;

    public string InRange { get; } =
        $"{Columns} AND b.Code >= @From AND b.Code <= @To AND (@Contest IS NULL OR b.ContestCode = @Contest) ORDER BY b.Code";

    public string ByCode { get; } =
        $"{Columns} AND b.Code IN {dialect.TextsIn("Codes")} AND (@Contest IS NULL OR b.ContestCode = @Contest) ORDER BY b.Code";

    public const string KitsNeeded = """
        SELECT v.VillageCode, v.StockItemId, v.Boxes, v.Made
          FROM VillageKits AS v
          JOIN StockItem AS s ON s.Id = v.StockItemId
          JOIN Contest AS c ON c.Id = s.ContestId
         WHERE v.VillageCode >= @RegionFrom AND v.VillageCode < @RegionTo AND c.Code = @Contest
         ORDER BY v.VillageCode
        """;
}
