using Tepat.Application.Common;
using Tepat.Application.Planning;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Planning;

internal sealed class StoredPlanRow
{
    public long Id { get; init; }
    public string Code { get; init; } = "";
    public string Election { get; init; } = "";
    public string RegionCode { get; init; } = "";
    public long Number { get; init; }
    public string Status { get; init; } = "";
    public string Snapshot { get; init; } = "";
    public string PlanHash { get; init; } = "";
    public string MadeBy { get; init; } = "";
    public long MadeAt { get; init; }
    public string? SubmittedBy { get; init; }
    public long? SubmittedAt { get; init; }
    public string? DecidedBy { get; init; }
    public long? DecidedAt { get; init; }
    public string? DecisionReason { get; init; }
    public long Version { get; init; }

    public PlanRow ToView() =>
        new(
            Code,
            Election,
            RegionCode,
            (int)Number,
            Enum.Parse<PlanStatus>(Status, ignoreCase: true),
            Snapshot,
            MadeBy,
            Microseconds.ToTime(MadeAt),
            SubmittedBy,
            Microseconds.ToTime(SubmittedAt),
            DecidedBy,
            Microseconds.ToTime(DecidedAt),
            DecisionReason,
            Version
        );

    private const string Columns = """
        SELECT p.Id, p.Code, e.Code AS Election, p.RegionCode, p.Number, p.Status, s.Code AS Snapshot, p.PlanHash, p.MadeBy, p.MadeAt,
               p.SubmittedBy, p.SubmittedAt, p.DecidedBy, p.DecidedAt, p.DecisionReason, p.Version
          FROM RequirementPlan p
          JOIN Election e ON e.Id = p.ElectionId
          JOIN StationSnapshot s ON s.Id = p.SnapshotId
        """;

    internal static string List(string lineage) =>
        $"""
            {Columns}
             WHERE ((p.RegionCode >= @RegionFrom AND p.RegionCode < @RegionTo) OR p.RegionCode IN {lineage})
               AND (@Status IS NULL OR p.Status = @Status) AND (@Region IS NULL OR p.RegionCode = @Region) AND p.Id < @Before
             ORDER BY p.Id DESC
            """;

    // The plan was found to concern the caller.
    internal const string One = $"{Columns}\n WHERE p.Id = @PlanId";
}

internal sealed class ListPlansHandler(DbSession session, IRequestContext context) : IQueryHandler<ListPlans, Page<PlanRow>>
{
    public async Task<Outcome<Page<PlanRow>>> Handle(ListPlans query, CancellationToken ct)
    {
        var scope = context.Caller.Scope;
        var parameters = new
        {
            scope.RegionFrom,
            scope.RegionTo,
            Lineage = DbSession.Json(ElectionStore.LineageOf(scope)),
            Status = query.Status is { } status ? CatalogueStore.Word(Enum.Parse<PlanStatus>(status, ignoreCase: true)) : null,
            query.Region,
            Before = Cursor.Number(query.Cursor, long.MaxValue),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var sql = $"{StoredPlanRow.List(session.Dialect.TextsIn("Lineage"))}\n{session.Dialect.Limit}";
        var page = PageOf.Rows(await session.Query<StoredPlanRow>(sql, parameters, ct), query.Limit, row => row.Id);
        return new Page<PlanRow>([.. page.Items.Select(row => row.ToView())], page.NextCursor);
    }
}

internal sealed class GetPlanHandler(PlanReader reader, IPlans plans, DbSession session, IRequestContext context)
    : IQueryHandler<GetPlan, PlanView>
{
    public async Task<Outcome<PlanView>> Handle(GetPlan query, CancellationToken ct)
    {
        var opened = await reader.Open(query.Code, null, ct);
        if (!opened.IsSuccess)
        {
            return Outcome<PlanView>.Fail(opened.Errors);
        }

        var row = (await session.QueryOne<StoredPlanRow>(StoredPlanRow.One, new { PlanId = opened.Value.Header.Id }, ct))!;
        var view = row.ToView();
        return new PlanView(
            view,
            row.PlanHash,
            await plans.CurrentHash(row.Id, ct) == row.PlanHash,
            MayDecide(view),
            ByItem(await reader.Requirements(opened.Value, ct))
        );
    }

    private static RegionRequirements ByItem(RegionRequirements requirements) =>
        requirements with
        {
            Lines =
            [
                .. requirements
                    .Lines.GroupBy(line => line.Item)
                    .Select(lines =>
                        lines.First() with
                        {
                            Contest = null,
                            Regular = lines.Sum(line => line.Regular),
                            Reserve = lines.Sum(line => line.Reserve),
                            Total = lines.Sum(line => line.Total),
                            Buffer = lines.Sum(line => line.Buffer),
                            Reused = lines.Sum(line => line.Reused),
                            Procure = lines.Sum(line => line.Procure),
                        }
                    ),
            ],
        };

    private bool MayDecide(PlanRow plan) =>
        plan.Status == PlanStatus.Submitted
        && context.Caller.May(Permissions.ApprovePlans)
        && context.Caller.Scope.Includes(plan.Region)
        && context.Caller.Name != plan.MadeBy
        && context.Caller.Name != plan.SubmittedBy;
}

internal sealed class ComparePlansHandler(PlanReader reader, DbSession session) : IQueryHandler<ComparePlans, PlanComparison>
{
    public async Task<Outcome<PlanComparison>> Handle(ComparePlans query, CancellationToken ct)
    {
        var opened = await reader.Open(query.Code, query.Region, ct);
        if (!opened.IsSuccess)
        {
            return Outcome<PlanComparison>.Fail(opened.Errors);
        }

        var plan = opened.Value;
        if (plan.Region.Level > RegionLevel.Regency)
        {
            return DomainError.Invalid("plan.region_level", "Plans are compared down to the kabupaten/kota.", "region");
        }

        var parameters = new
        {
            plan.Header.ElectionId,
            plan.Header.RegionCode,
            plan.Header.Number,
            query.With,
        };
        var other = await session.QueryOne<OtherPlan>(query.With is null ? BeforeSql : WithSql, parameters, ct);
        return other is null && query.With is not null
            ? PlanErrors.NotFound
            : new PlanComparison(plan.Header.Code, other?.Code, await Lines(plan, other, ct), await Regions(plan, other, ct));
    }

    private async Task<IReadOnlyList<RequirementChange>> Lines(OpenPlan plan, OtherPlan? other, CancellationToken ct)
    {
        var names = await reader.Names(ct);
        var before = other is null ? [] : (await reader.Totals(plan, other.Id, ct)).ToDictionary(Key);
        var after = (await reader.Totals(plan, plan.Header.Id, ct)).ToDictionary(Key);
        return
        [
            .. before
                .Keys.Union(after.Keys)
                .Order()
                .Select(key => Change(key, names[key.Item], before.GetValueOrDefault(key), after.GetValueOrDefault(key))),
        ];
    }

    // A line that only one of the two versions has was or is nothing in the other.
    private static RequirementChange Change((string Item, string Contest) key, ItemName name, LineRow? before, LineRow? after)
    {
        long Before(Func<LineRow, long> part) => before is null ? 0 : part(before);
        long After(Func<LineRow, long> part) => after is null ? 0 : part(after);
        PartChange Part(Func<LineRow, long> part) => new(Before(part), After(part));
        return new RequirementChange(
            key.Item,
            name.NameId,
            name.NameEn,
            key.Contest.Length == 0 ? null : key.Contest,
            Before(Total),
            After(Total),
            After(Total) - Before(Total),
            Part(row => row.BufferQuantity),
            Part(row => row.ReusedQuantity),
            Part(row => row.ProcureQuantity)
        );
    }

    private async Task<IReadOnlyList<RegionChange>> Regions(OpenPlan plan, OtherPlan? other, CancellationToken ct)
    {
        var before = other is null ? [] : await Ballots(plan, other.Id, ct);
        var after = await Ballots(plan, plan.Header.Id, ct);
        var range = new { RegionFrom = plan.Region.RangeFrom, RegionTo = plan.Region.RangeTo };
        return
        [
            .. (await session.Query<ItemName>(RegionNames, range, ct))
                .Select(row => (row.Code, row.NameId, Before: before.GetValueOrDefault(row.Code), After: after.GetValueOrDefault(row.Code)))
                .Where(change => change.Before != change.After)
                .Select(c => new RegionChange(c.Code, c.NameId, c.Before, c.After, c.After - c.Before)),
        ];
    }

    private async Task<Dictionary<string, long>> Ballots(OpenPlan plan, long planId, CancellationToken ct)
    {
        var parameters = new
        {
            PlanId = planId,
            Item = ItemCodes.Ballot,
            Contest = (string?)null,
            RegionFrom = plan.Region.RangeFrom,
            RegionTo = plan.Region.RangeTo,
        };
        return (await session.Query<LineRow>(PlanSql.OfItemByRegion, parameters, ct)).ToDictionary(row => row.RegionCode, Total);
    }

    private static (string Item, string Contest) Key(LineRow row) => (row.ItemCode, row.ContestCode);

    private static long Total(LineRow row) => row.RegularQuantity + row.ReserveQuantity;

    private sealed class OtherPlan
    {
        public long Id { get; init; }
        public string Code { get; init; } = "";
    }

    // Another version of a plan that was found to concern the caller; only the caller's part of it is read.
    internal const string BeforeSql = """
        SELECT p.Id, p.Code
          FROM RequirementPlan p
         WHERE p.ElectionId = @ElectionId AND p.RegionCode = @RegionCode
           AND p.Number = (SELECT MAX(q.Number) FROM RequirementPlan q
                            WHERE q.ElectionId = @ElectionId AND q.RegionCode = @RegionCode AND q.Number < @Number)
        """;

    internal const string WithSql = """
        SELECT Id, Code
          FROM RequirementPlan
         WHERE ElectionId = @ElectionId AND RegionCode = @RegionCode AND Code = @With
        """;

    internal const string RegionNames = """
        SELECT Code, Name AS NameId
          FROM Region
         WHERE Level <= 2 AND Code >= @RegionFrom AND Code < @RegionTo
         ORDER BY Code
        """;
}
