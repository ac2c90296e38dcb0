using System.Text.Json;
using Tepat.Application.Common.Behaviors;
using Tepat.Application.Planning;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;
using Tepat.Infrastructure.Persistence.Sessions;
using Tepat.Infrastructure.Regions;

namespace Tepat.Infrastructure.Planning;

/// <inheritdoc cref="IStationPlan"/>
internal sealed class StationPlans(DbSession session, IElections elections) : IStationPlan
{
    public async Task<StationPlan?> Of(string region, string contest, CancellationToken ct)
    {
        var lineage = new { Contest = contest, Lineage = DbSession.Json(CurrentSnapshot.Lineage(RegionCode.Of(region))) };
        var plan = await session.QueryOne<PlanRow>(NearestSql(session.Dialect.TextsIn("Lineage")), lineage, ct);
        if (plan is null || !PlanComputation.Lies(region, plan.ContestRegion))
        {
            return null;
        }

        var range = RegionCode.Of(region);
        var within = new
        {
            plan.SnapshotId,
            RegionFrom = range.RangeFrom,
            RegionTo = range.RangeTo,
        };
        var stations = await session.Query<StationRow>(StationsSql, within, ct);
        var isFirst = await IsFirst(plan.ElectionId, region, contest, ct);
        var items = await session.Query<ItemRow>(ItemsSql, null, ct);
        return new StationPlan(
            plan.Code,
            plan.ContestId,
            [.. stations.Select(station => new PlannedStation(station.VillageCode, station.Number, station.VoterCount))],
            [.. Contents(plan, items, isFirst)]
        );
    }

    // The contest that reaches over the widest region comes first: its box takes what the station needs once.
    private async Task<bool> IsFirst(long electionId, string region, string contest, CancellationToken ct) =>
        (await elections.Contests(electionId, ct))
            .Where(one => one.ReachesOver(region))
            .OrderBy(one => one.RegionCode.Length)
            .ThenBy(one => one.Code, StringComparer.Ordinal)
            .First()
            .Code == contest;

    private static IEnumerable<PlannedContent> Contents(PlanRow plan, IReadOnlyList<ItemRow> items, bool isFirst)
    {
        var rules = JsonSerializer.Deserialize<List<PlanItem>>(plan.FrozenRules, StoredJson.Options)!.ToDictionary(item => item.Code);
        foreach (var item in items.Where(item => item.Code != ItemCodes.Ballot && rules.ContainsKey(item.Code)))
        {
            var rule = rules[item.Code].Rule;
            var pieces = BoxRule.PiecesPerBox(rule, isFirst);
            if (pieces > 0)
            {
                yield return new PlannedContent(item.Code, BoxRule.IsOfContest((ItemStage)item.Stage, rule), pieces);
            }
        }
    }

    private sealed class PlanRow
    {
        public string Code { get; init; } = "";
        public long ElectionId { get; init; }
        public long SnapshotId { get; init; }
        public string FrozenRules { get; init; } = "";
        public long ContestId { get; init; }
        public string ContestRegion { get; init; } = "";
    }

    private sealed class StationRow
    {
        public string VillageCode { get; init; } = "";
        public int Number { get; init; }
        public long VoterCount { get; init; }
    }

    private sealed class ItemRow
    {
        public string Code { get; init; } = "";
        public long Stage { get; init; }
    }

    // A region's own plan stands before that of the province, whose code is shorter.
    internal static string NearestSql(string lineage) =>
        $"""
            SELECT p.Code, p.ElectionId, p.SnapshotId, p.FrozenRules, c.Id AS ContestId, c.RegionCode AS ContestRegion
              FROM RequirementPlan p
              JOIN Contest c ON c.ElectionId = p.ElectionId
             WHERE c.Code = @Contest AND p.Status = 'approved' AND p.RegionCode IN {lineage}
             ORDER BY p.RegionCode DESC
            """;

    internal const string StationsSql = """
        SELECT VillageCode, Number, VoterCount
          FROM Station
         WHERE SnapshotId = @SnapshotId AND VillageCode >= @RegionFrom AND VillageCode < @RegionTo
         ORDER BY VillageCode, Number
        """;

    // What lies in the box, and the box.
    internal const string ItemsSql = """
        SELECT Code, Stage
          FROM CatalogueItem
         WHERE Carriage = 'inBox' OR Code = 'BALLOT_BOX'
         ORDER BY Position
        """;
}
