using Tepat.Application.Common;
using Tepat.Application.Planning;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Planning;

internal sealed class ListElectionsHandler(DbSession session, IRequestContext context) : IQueryHandler<ListElections, Page<ElectionView>>
{
    public async Task<Outcome<Page<ElectionView>>> Handle(ListElections query, CancellationToken ct)
    {
        var rows = await session.Query<Row>(Sql(session.Dialect.TextsIn("Lineage")), ConcernedBy.Of(context.Caller.Scope), ct);
        return new Page<ElectionView>(
            [.. rows.Select(r => new ElectionView(r.Code, r.Name, r.RegionCode, ElectionStore.ParseDate(r.PollingDay), r.TimeZoneId))],
            null
        );
    }

    private sealed class Row
    {
        public string Code { get; init; } = "";
        public string Name { get; init; } = "";
        public string RegionCode { get; init; } = "";
        public string PollingDay { get; init; } = "";
        public string TimeZoneId { get; init; } = "";
    }

    internal static string Sql(string lineage) =>
        $"""
            SELECT Code, Name, RegionCode, PollingDay, TimeZoneId
              FROM Election
             WHERE (RegionCode >= @RegionFrom AND RegionCode < @RegionTo) OR RegionCode IN {lineage}
             ORDER BY PollingDay DESC, Code
            """;
}

/// <summary>Parameters by which rows of a region, and of the regions above it, are found.</summary>
internal sealed record ConcernedBy(string RegionFrom, string RegionTo, string Lineage, string? Election)
{
    public static ConcernedBy Of(Scope scope, string? election = null) =>
        new(scope.RegionFrom, scope.RegionTo, DbSession.Json(ElectionStore.LineageOf(scope)), election);
}

internal sealed class ListContestsHandler(DbSession session, IRequestContext context) : IQueryHandler<ListContests, Page<ContestView>>
{
    public async Task<Outcome<Page<ContestView>>> Handle(ListContests query, CancellationToken ct)
    {
        var parameters = ConcernedBy.Of(context.Caller.Scope, query.Election);
        var rows = await session.Query<Row>(Sql(session.Dialect.TextsIn("Lineage")), parameters, ct);
        return new Page<ContestView>(
            [
                .. rows.Select(row => new ContestView(
                    row.Code,
                    row.Name,
                    row.Election,
                    row.RegionCode,
                    Enum.Parse<ContestKind>(row.Kind, ignoreCase: true)
                )),
            ],
            null
        );
    }

    private sealed class Row
    {
        public string Code { get; init; } = "";
        public string Name { get; init; } = "";
        public string Election { get; init; } = "";
        public string RegionCode { get; init; } = "";
        public string Kind { get; init; } = "";
    }

    internal static string Sql(string lineage) =>
        $"""
            SELECT c.Code, c.Name, e.Code AS Election, c.RegionCode, c.Kind
              FROM Contest c
              JOIN Election e ON e.Id = c.ElectionId
             WHERE ((c.RegionCode >= @RegionFrom AND c.RegionCode < @RegionTo) OR c.RegionCode IN {lineage})
               AND (@Election IS NULL OR e.Code = @Election)
             ORDER BY e.PollingDay DESC, c.RegionCode, c.Code
            """;
}

internal sealed class ListMilestonesHandler(DbSession session, IRequestContext context) : IQueryHandler<ListMilestones, Page<MilestoneView>>
{
    public async Task<Outcome<Page<MilestoneView>>> Handle(ListMilestones query, CancellationToken ct)
    {
        var parameters = ConcernedBy.Of(context.Caller.Scope, query.Election);
        var rows = await session.Query<Row>(Sql(session.Dialect.TextsIn("Lineage")), parameters, ct);
        return new Page<MilestoneView>([.. rows.Select(row => row.ToView())], null);
    }

    private sealed class Row
    {
        public string Code { get; init; } = "";
        public string Election { get; init; } = "";
        public string PollingDay { get; init; } = "";
        public string TimeZoneId { get; init; } = "";
        public string NameId { get; init; } = "";
        public string NameEn { get; init; } = "";
        public long DayOffset { get; init; }
        public string LocalTime { get; init; } = "";
        public string? RuleId { get; init; }
        public long Version { get; init; }

        public MilestoneView ToView()
        {
            var time = ElectionStore.ParseTime(LocalTime);
            var zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZoneId);
            var due = MilestoneRule.DueAt(ElectionStore.ParseDate(PollingDay), (int)DayOffset, time, zone);
            return new MilestoneView(Code, Election, NameId, NameEn, (int)DayOffset, time, due, RuleId, Version);
        }
    }

    internal static string Sql(string lineage) =>
        $"""
            SELECT m.Code, e.Code AS Election, e.PollingDay, e.TimeZoneId, m.NameId, m.NameEn, m.DayOffset, m.LocalTime, m.RuleId, m.Version
              FROM Milestone m
              JOIN Election e ON e.Id = m.ElectionId
             WHERE ((e.RegionCode >= @RegionFrom AND e.RegionCode < @RegionTo) OR e.RegionCode IN {lineage})
               AND (@Election IS NULL OR e.Code = @Election)
             ORDER BY e.PollingDay DESC, m.DayOffset, m.LocalTime, m.Position
            """;
}

internal sealed class ListItemsHandler(DbSession session) : IQueryHandler<ListItems, Page<ItemView>>
{
    public async Task<Outcome<Page<ItemView>>> Handle(ListItems query, CancellationToken ct) =>
        new Page<ItemView>([.. (await session.Query<Row>(Sql, null, ct)).Select(row => row.ToView())], null);

    private sealed class Row
    {
        public string Code { get; init; } = "";
        public string NameId { get; init; } = "";
        public string NameEn { get; init; } = "";
        public string Unit { get; init; } = "";
        public long Stage { get; init; }
        public string ItemClass { get; init; } = "";
        public string Carriage { get; init; } = "";
        public string ItemRule { get; init; } = "";
        public string Confidence { get; init; } = "";
        public long IsActive { get; init; }
        public long Version { get; init; }

        public ItemView ToView() =>
            new(
                Code,
                NameId,
                NameEn,
                Enum.Parse<ItemUnit>(Unit, ignoreCase: true),
                (int)Stage,
                Enum.Parse<ItemClass>(ItemClass, ignoreCase: true),
                Enum.Parse<ItemCarriage>(Carriage, ignoreCase: true),
                CatalogueStore.ReadRule(ItemRule),
                Enum.Parse<RuleConfidence>(Confidence, ignoreCase: true),
                IsActive == 1,
                Version
            );
    }

    internal const string Sql = """
        SELECT Code, NameId, NameEn, Unit, Stage, ItemClass, Carriage, ItemRule, Confidence, IsActive, Version
          FROM CatalogueItem
         ORDER BY Position, Code
        """;
}

internal sealed class ListReusableStockHandler(DbSession session, IRequestContext context)
    : IQueryHandler<ListReusableStock, Page<ReusableStockView>>
{
    public async Task<Outcome<Page<ReusableStockView>>> Handle(ListReusableStock query, CancellationToken ct)
    {
        var scope = context.Caller.Scope;
        if (query.Region is not null)
        {
            var region = RegionCode.Parse(query.Region);
            if (!region.IsSuccess)
            {
                return Outcome<Page<ReusableStockView>>.Fail(region.Errors);
            }

            if (scope.Within(region.Value) is not { } narrowed)
            {
                return DomainError.NotFound("region.not_found", "There is no such region.");
            }

            scope = narrowed;
        }

        var rows = await session.Query<Row>(Sql, new { scope.RegionFrom, scope.RegionTo }, ct);
        return new Page<ReusableStockView>(
            [
                .. rows.Select(row => new ReusableStockView(
                    row.Election,
                    row.RegionCode,
                    row.ItemCode,
                    new ReusableStock(row.GoodQuantity, row.LightlyDamagedQuantity, row.BadlyDamagedQuantity),
                    row.Version
                )),
            ],
            null
        );
    }

    private sealed class Row
    {
        public string Election { get; init; } = "";
        public string RegionCode { get; init; } = "";
        public string ItemCode { get; init; } = "";
        public long GoodQuantity { get; init; }
        public long LightlyDamagedQuantity { get; init; }
        public long BadlyDamagedQuantity { get; init; }
        public long Version { get; init; }
    }

    internal const string Sql = """
        SELECT e.Code AS Election, s.RegionCode, s.ItemCode, s.GoodQuantity, s.LightlyDamagedQuantity, s.BadlyDamagedQuantity, s.Version
          FROM ReusableStock s
          JOIN Election e ON e.Id = s.ElectionId
         WHERE s.RegionCode >= @RegionFrom AND s.RegionCode < @RegionTo
         ORDER BY e.Code, s.RegionCode, s.ItemCode
        """;
}
