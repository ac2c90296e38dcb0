using Tepat.Application.Common;
using Tepat.Application.Regions;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Regions;

internal sealed class GetRegionHandler(DbSession session, IRequestContext context) : IQueryHandler<GetRegion, RegionView>
{
    public async Task<Outcome<RegionView>> Handle(GetRegion query, CancellationToken ct)
    {
        var parsed = RegionCode.Parse(query.Code, "code");
        if (!parsed.IsSuccess)
        {
            return Outcome<RegionView>.Fail(parsed.Errors);
        }

        var code = parsed.Value;
        if (context.Caller.Scope.Within(code) is not { } scope)
        {
            return RegionErrors.NotFound;
        }

        var lineage = DbSession.Json(CurrentSnapshot.Lineage(code));
        var names = await session.Query<NameRow>(Names(session.Dialect.TextsIn("Lineage")), new { Lineage = lineage }, ct);
        if (names.Count == 0 || names[^1].Code != code.Value)
        {
            return RegionErrors.NotFound;
        }

        var counts = await session.QueryOne<CountRow>(Counts, new { scope.RegionFrom, scope.RegionTo }, ct);
        var snapshot = await CurrentSnapshot.Of(session, code, ct);
        var sum = snapshot is null ? null : await session.QueryOne<SumRow>(Sum, new { SnapshotId = snapshot.Id, Code = code.Value }, ct);
        return new RegionView(
            code.Value,
            names[^1].Name,
            code.Level,
            [.. names.SkipLast(1).Select(row => new Tepat.Application.Regions.RegionName(row.Code, row.Name))],
            new RegionCounts(counts!.Regencies, counts.Districts, counts.Villages, sum?.StationCount ?? 0),
            sum?.VoterCount ?? 0,
            sum?.ReserveSheets ?? 0,
            snapshot?.ToView()
        );
    }

    private sealed class NameRow
    {
        public string Code { get; init; } = "";
        public string Name { get; init; } = "";
    }

    private sealed class CountRow
    {
        public long Regencies { get; init; }
        public long Districts { get; init; }
        public long Villages { get; init; }
    }

    private sealed class SumRow
    {
        public long StationCount { get; init; }
        public long VoterCount { get; init; }
        public long ReserveSheets { get; init; }
    }

    // Names of the regions above one's own are public; their figures are not read here.
    internal static string Names(string lineage) => $"SELECT Code, Name FROM Region WHERE Code IN {lineage} ORDER BY Code";

    internal const string Counts = """
        SELECT COALESCE(SUM(CASE WHEN Level = 2 THEN 1 ELSE 0 END), 0) AS Regencies,
               COALESCE(SUM(CASE WHEN Level = 3 THEN 1 ELSE 0 END), 0) AS Districts,
               COALESCE(SUM(CASE WHEN Level = 4 THEN 1 ELSE 0 END), 0) AS Villages
          FROM Region
         WHERE Code >= @RegionFrom AND Code < @RegionTo
        """;

    internal const string Sum = """
        SELECT StationCount, VoterCount, ReserveSheets
          FROM StationSum
         WHERE SnapshotId = @SnapshotId AND RegionCode = @Code
        """;
}

internal sealed class ListRegionChildrenHandler(DbSession session, IRequestContext context)
    : IQueryHandler<ListRegionChildren, Page<RegionRow>>
{
    public async Task<Outcome<Page<RegionRow>>> Handle(ListRegionChildren query, CancellationToken ct)
    {
        var parsed = RegionCode.Parse(query.Code, "code");
        if (!parsed.IsSuccess)
        {
            return Outcome<Page<RegionRow>>.Fail(parsed.Errors);
        }

        var code = parsed.Value;
        if (context.Caller.Scope.Within(code) is null)
        {
            return RegionErrors.NotFound;
        }

        var snapshot = await CurrentSnapshot.Of(session, code, ct);
        var parameters = new
        {
            Parent = code.Value,
            SnapshotId = snapshot?.Id ?? 0,
            After = Cursor.Text(query.Cursor),
            Pattern = Like(query.Search),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<ChildRow>($"{Sql}\n{session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows(
            [
                .. rows.Select(row => new RegionRow(
                    row.Code,
                    row.Name,
                    (RegionLevel)row.Level,
                    row.StationCount,
                    row.VoterCount,
                    row.ReserveSheets
                )),
            ],
            query.Limit,
            row => row.Code
        );
    }

    private static string Like(string? search) =>
        "%" + (search ?? "").Trim().ToUpperInvariant().Replace("!", "!!").Replace("%", "!%").Replace("_", "!_").Replace("[", "![") + "%";

    private sealed class ChildRow
    {
        public string Code { get; init; } = "";
        public string Name { get; init; } = "";
        public long Level { get; init; }
        public long StationCount { get; init; }
        public long VoterCount { get; init; }
        public long ReserveSheets { get; init; }
    }

    // The parent was found to lie in the caller's scope, and so do its children.
    internal const string Sql = """
        SELECT r.Code, r.Name, r.Level, COALESCE(s.StationCount, 0) AS StationCount, COALESCE(s.VoterCount, 0) AS VoterCount,
               COALESCE(s.ReserveSheets, 0) AS ReserveSheets
          FROM Region r
          LEFT JOIN StationSum s ON s.SnapshotId = @SnapshotId AND s.RegionCode = r.Code
         WHERE r.ParentCode = @Parent AND r.Code > @After AND (UPPER(r.Name) LIKE @Pattern ESCAPE '!' OR r.Code LIKE @Pattern ESCAPE '!')
         ORDER BY r.Code
        """;
}
