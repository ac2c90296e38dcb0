using System.Text.Json;
using Tepat.Application.Common;
using Tepat.Application.Distribution;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Distribution;

/// <inheritdoc cref="IRouteGroups"/>
internal sealed class RouteGroupStore(DbSession session, IdAllocator ids) : IRouteGroups
{
    public async Task<RouteGroupView?> Find(string code, Scope scope, CancellationToken ct) =>
        (
            await session.QueryOne<RouteGroupRow>(
                OneSql,
                new
                {
                    Code = code,
                    scope.RegionFrom,
                    scope.RegionTo,
                },
                ct
            )
        )?.ToView();

    public async Task<bool> IsTaken(string code, CancellationToken ct) =>
        await session.QueryOne<long>(TakenSql, new { Code = code }, ct) > 0;

    public async Task Add(NewRouteGroup group, CancellationToken ct)
    {
        var row = new
        {
            Id = await ids.Reserve("RouteGroup", 1, session, ct),
            group.Code,
            RegionCode = group.Region,
            group.Name,
            Mode = Words.Of(group.Mode),
            group.CapacityBoxes,
            LatestDepartureAt = Microseconds.From(group.LatestDepartureAt),
            Destinations = JsonSerializer.Serialize(group.Destinations),
        };
        await session.Execute(InsertSql, row, ct);
    }

    internal const string Columns = """
        SELECT g.Code, g.RegionCode, g.Name, g.Mode, g.CapacityBoxes, g.LatestDepartureAt, g.Destinations
          FROM RouteGroup AS g
         WHERE g.RegionCode >= @RegionFrom AND g.RegionCode < @RegionTo
        """;

    internal const string OneSql = $"""
        {Columns}
           AND g.Code = @Code
        """;

    internal const string TakenSql = "SELECT COUNT(*) FROM RouteGroup AS g WHERE g.Code = @Code";

    internal const string InsertSql = """
        INSERT INTO RouteGroup (Id, Code, RegionCode, Name, Mode, CapacityBoxes, LatestDepartureAt, Destinations, Version)
        VALUES (@Id, @Code, @RegionCode, @Name, @Mode, @CapacityBoxes, @LatestDepartureAt, @Destinations, 1)
        """;
}

internal sealed class RouteGroupRow
{
    public string Code { get; init; } = "";
    public string RegionCode { get; init; } = "";
    public string Name { get; init; } = "";
    public string Mode { get; init; } = "";
    public long CapacityBoxes { get; init; }
    public DateTimeOffset LatestDepartureAt { get; init; }
    public string Destinations { get; init; } = "[]";

    public RouteGroupView ToView() =>
        new()
        {
            Code = Code,
            RegionCode = RegionCode,
            Name = Name,
            Mode = Mode,
            CapacityBoxes = CapacityBoxes,
            LatestDepartureAt = LatestDepartureAt,
            Destinations = JsonSerializer.Deserialize<string[]>(Destinations)!,
        };
}

internal sealed class ListRouteGroupsHandler(DbSession session, IRequestContext context)
    : IQueryHandler<ListRouteGroups, Page<RouteGroupView>>
{
    public async Task<Outcome<Page<RouteGroupView>>> Handle(ListRouteGroups query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<RouteGroupView>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            After = Cursor.Text(query.Cursor),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<RouteGroupRow>($"{ListSql} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows([.. rows.Select(row => row.ToView())], query.Limit, row => row.Code);
    }

    internal const string ListSql = $"""
        {RouteGroupStore.Columns}
           AND g.Code > @After
         ORDER BY g.Code
        """;
}
