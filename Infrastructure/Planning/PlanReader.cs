using System.Text.Json;
using Tepat.Application.Common;
using Tepat.Application.Common.Behaviors;
using Tepat.Application.Planning;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Planning;

/// <summary>A plan that the caller may see, and the region of it that was asked for.</summary>
internal sealed record OpenPlan(PlanHeader Header, RegionCode Region, IReadOnlyList<PlanItem> Items, IReadOnlyList<PlanContest> Contests)
{
    /// <summary>Contests that reach over the region as a whole.</summary>
    public IEnumerable<PlanContest> ContestsOver(string region) => Contests.Where(contest => contest.ReachesOver(region));

    /// <summary>Requirement of an item for a region below the kabupaten/kota, or for a station.</summary>
    /// <param name="contest">One contest, or null for the item's whole quantity.</param>
    public Requirement Below(PlanItem item, string region, Footprint footprint, string? contest)
    {
        var sum = contest is null ? item.Rule.General(footprint) : default;
        foreach (var reaching in ContestsOver(region))
        {
            if (contest is null || reaching.Code == contest)
            {
                sum += item.Rule.ForContest(footprint);
            }
        }

        return sum;
    }
}

internal sealed class PlanHeader
{
    public long Id { get; init; }
    public string Code { get; init; } = "";
    public long ElectionId { get; init; }
    public string RegionCode { get; init; } = "";
    public long SnapshotId { get; init; }
    public long Number { get; init; }
    public string FrozenRules { get; init; } = "";
}

internal sealed class ItemName
{
    public string Code { get; init; } = "";
    public string NameId { get; init; } = "";
    public string NameEn { get; init; } = "";
    public string Unit { get; init; } = "";

    public ItemUnit ItemUnit => Enum.Parse<ItemUnit>(Unit, ignoreCase: true);
}

internal sealed class PlaceRow
{
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public long Level { get; init; }
    public long StationCount { get; init; }
    public long VoterCount { get; init; }
    public long ReserveSheets { get; init; }

    /// <summary>Footprint of a kecamatan or village.</summary>
    public Footprint ToFootprint() => new(StationCount, VoterCount, ReserveSheets, Level == (long)RegionLevel.District ? 1 : 0, 0, 0);
}

/// <summary>
/// Reads plans. A plan concerns whoever's region it covers: the kabupaten reads its part of the province's plan, and no other.
/// </summary>
internal sealed class PlanReader(DbSession session, IRequestContext context, IElections elections)
{
    /// <summary>The plan, and the asked region, or by default all of the plan that the caller may see.</summary>
    public async Task<Outcome<OpenPlan>> Open(string code, string? region, CancellationToken ct)
    {
        var scope = context.Caller.Scope;
        var parameters = new
        {
            Code = code,
            scope.RegionFrom,
            scope.RegionTo,
            Lineage = DbSession.Json(ElectionStore.LineageOf(scope)),
        };
        var sql = HeaderSql(session.Dialect.TextsIn("Lineage"));
        if (await session.QueryOne<PlanHeader>(sql, parameters, ct) is not { } header)
        {
            return PlanErrors.NotFound;
        }

        var asked = RegionCode.Parse(region ?? (scope.Includes(header.RegionCode) ? header.RegionCode : scope.RegionFrom));
        if (!asked.IsSuccess)
        {
            return Outcome<OpenPlan>.Fail(asked.Errors);
        }

        if (!scope.Includes(asked.Value.Value) || !PlanComputation.Lies(asked.Value.Value, header.RegionCode))
        {
            return DomainError.NotFound("region.not_found", "There is no such region in the plan.");
        }

        var items = JsonSerializer.Deserialize<List<PlanItem>>(header.FrozenRules, StoredJson.Options)!;
        return new OpenPlan(header, asked.Value, items, await elections.Contests(header.ElectionId, ct));
    }

    /// <summary>What the plan requires in its region, by item and contest, in the order of the catalogue.</summary>
    public async Task<RegionRequirements> Requirements(OpenPlan plan, CancellationToken ct)
    {
        var names = await Names(ct);
        var place = await Place(plan, ct);
        var lines =
            plan.Region.Level <= RegionLevel.Regency ? await StoredLines(plan, names, ct) : DerivedLines(plan, place, names).ToList();
        var order = plan.Items.Select((item, i) => (item.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i);
        return new RegionRequirements(
            plan.Header.Code,
            place.Code,
            place.Name,
            place.StationCount,
            place.VoterCount,
            [.. lines.OrderBy(line => order[line.Item]).ThenBy(line => line.Contest, StringComparer.Ordinal)]
        );
    }

    /// <summary>Name and sums of the plan's region.</summary>
    public async Task<PlaceRow> Place(OpenPlan plan, CancellationToken ct) =>
        await session.QueryOne<PlaceRow>(PlaceSql, new { plan.Header.SnapshotId, Code = plan.Region.Value }, ct)
        ?? new PlaceRow { Code = plan.Region.Value, Name = plan.Region.Value };

    /// <summary>Names and units of all items.</summary>
    public async Task<IReadOnlyDictionary<string, ItemName>> Names(CancellationToken ct) =>
        (await session.Query<ItemName>(NamesSql, null, ct)).ToDictionary(row => row.Code, StringComparer.Ordinal);

    /// <summary>Sums of lines by item and contest within the plan's region.</summary>
    public Task<IReadOnlyList<LineRow>> Totals(OpenPlan plan, long planId, CancellationToken ct) =>
        session.Query<LineRow>(
            PlanSql.TotalsIn,
            new
            {
                PlanId = planId,
                RegionFrom = plan.Region.RangeFrom,
                RegionTo = plan.Region.RangeTo,
            },
            ct
        );

    private async Task<List<RequirementLine>> StoredLines(
        OpenPlan plan,
        IReadOnlyDictionary<string, ItemName> names,
        CancellationToken ct
    ) =>
        [
            .. (await Totals(plan, plan.Header.Id, ct)).Select(row =>
                Line(
                    names[row.ItemCode],
                    row.ContestCode.Length == 0 ? null : row.ContestCode,
                    new Requirement(row.RegularQuantity, row.ReserveQuantity)
                ) with
                {
                    Buffer = row.BufferQuantity,
                    Reused = row.ReusedQuantity,
                    Procure = row.ProcureQuantity,
                }
            ),
        ];

    private static IEnumerable<RequirementLine> DerivedLines(OpenPlan plan, PlaceRow place, IReadOnlyDictionary<string, ItemName> names)
    {
        foreach (var item in plan.Items)
        {
            var general = item.Rule.General(place.ToFootprint());
            if (general.Total > 0)
            {
                yield return Line(names[item.Code], null, general);
            }

            foreach (var contest in plan.ContestsOver(place.Code))
            {
                var required = item.Rule.ForContest(place.ToFootprint());
                if (required.Total > 0)
                {
                    yield return Line(names[item.Code], contest.Code, required);
                }
            }
        }
    }

    private static RequirementLine Line(ItemName item, string? contest, Requirement required) =>
        new(
            item.Code,
            item.NameId,
            item.NameEn,
            item.ItemUnit,
            contest,
            required.Regular,
            required.Reserve,
            required.Total,
            null,
            null,
            null
        );

    internal static string HeaderSql(string lineage) =>
        $"""
            SELECT Id, Code, ElectionId, RegionCode, SnapshotId, Number, FrozenRules
              FROM RequirementPlan
             WHERE Code = @Code AND ((RegionCode >= @RegionFrom AND RegionCode < @RegionTo) OR RegionCode IN {lineage})
            """;

    // The region was found to lie in the caller's scope.
    internal const string PlaceSql = """
        SELECT r.Code, r.Name, r.Level, COALESCE(s.StationCount, 0) AS StationCount, COALESCE(s.VoterCount, 0) AS VoterCount,
               COALESCE(s.ReserveSheets, 0) AS ReserveSheets
          FROM Region r
          LEFT JOIN StationSum s ON s.SnapshotId = @SnapshotId AND s.RegionCode = r.Code
         WHERE r.Code = @Code
        """;

    internal const string NamesSql = "SELECT Code, NameId, NameEn, Unit FROM CatalogueItem";
}
