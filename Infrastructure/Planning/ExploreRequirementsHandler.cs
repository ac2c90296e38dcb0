using System.Globalization;
using Tepat.Application.Common;
using Tepat.Application.Planning;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Planning;

internal sealed class GetRequirementsHandler(PlanReader reader) : IQueryHandler<GetRequirements, RegionRequirements>
{
    public async Task<Outcome<RegionRequirements>> Handle(GetRequirements query, CancellationToken ct)
    {
        var plan = await reader.Open(query.Plan, query.Region, ct);
        return plan.IsSuccess ? await reader.Requirements(plan.Value, ct) : Outcome<RegionRequirements>.Fail(plan.Errors);
    }
}

/// <summary>Spreads one item of a plan over the regions below: from stored lines above the kecamatan, by the frozen rule below.</summary>
internal sealed class ExploreRequirementsHandler(PlanReader reader, DbSession session)
    : IQueryHandler<ExploreRequirements, RequirementSpread>
{
    public async Task<Outcome<RequirementSpread>> Handle(ExploreRequirements query, CancellationToken ct)
    {
        var opened = await reader.Open(query.Plan, query.Region, ct);
        if (!opened.IsSuccess)
        {
            return Outcome<RequirementSpread>.Fail(opened.Errors);
        }

        var plan = opened.Value;
        if (plan.Items.FirstOrDefault(item => item.Code == (query.Item ?? ItemCodes.Ballot)) is not { } item)
        {
            return DomainError.NotFound("item.not_found", "The plan has no such item.");
        }

        var place = await reader.Place(plan, ct);
        var total = await Total(plan, place, item, query.Contest, ct);
        var children = await Children(plan, item, query.Contest, ct);
        return new RequirementSpread(
            plan.Header.Code,
            place.Code,
            place.Name,
            item.Code,
            query.Contest,
            Parts(total),
            total.Total - children.Sum(child => child.Required.Total),
            children
        );
    }

    private async Task<Requirement> Total(OpenPlan plan, PlaceRow place, PlanItem item, string? contest, CancellationToken ct)
    {
        if (plan.Region.Level > RegionLevel.Regency)
        {
            return plan.Below(item, place.Code, place.ToFootprint(), contest);
        }

        var rows = await ByRegion(plan, item, contest, ct);
        return new Requirement(rows.Sum(row => row.RegularQuantity), rows.Sum(row => row.ReserveQuantity));
    }

    private async Task<IReadOnlyList<RequirementChild>> Children(OpenPlan plan, PlanItem item, string? contest, CancellationToken ct)
    {
        if (plan.Region.Level == RegionLevel.Village)
        {
            return await Stations(plan, item, contest, ct);
        }

        var places = await session.Query<PlaceRow>(ChildrenSql, new { plan.Header.SnapshotId, Parent = plan.Region.Value }, ct);
        if (plan.Region.Level != RegionLevel.Province)
        {
            return [.. places.Select(place => Child(place, plan.Below(item, place.Code, place.ToFootprint(), contest)))];
        }

        var stored = (await ByRegion(plan, item, contest, ct)).ToDictionary(row => row.RegionCode, StringComparer.Ordinal);
        return
        [
            .. places.Select(place =>
                Child(
                    place,
                    stored.TryGetValue(place.Code, out var row) ? new Requirement(row.RegularQuantity, row.ReserveQuantity) : default
                )
            ),
        ];
    }

    private async Task<IReadOnlyList<RequirementChild>> Stations(OpenPlan plan, PlanItem item, string? contest, CancellationToken ct)
    {
        var parameters = new { plan.Header.SnapshotId, Village = plan.Region.Value };
        return
        [
            .. (await session.Query<StationRow>(StationsSql, parameters, ct)).Select(row => new RequirementChild(
                string.Create(CultureInfo.InvariantCulture, $"{plan.Region.Value}-{row.Number:000}"),
                string.Create(CultureInfo.InvariantCulture, $"TPS {row.Number:000}"),
                "station",
                1,
                row.VoterCount,
                Parts(plan.Below(item, plan.Region.Value, Footprint.OfStation(row.VoterCount), contest))
            )),
        ];
    }

    private Task<IReadOnlyList<LineRow>> ByRegion(OpenPlan plan, PlanItem item, string? contest, CancellationToken ct) =>
        session.Query<LineRow>(
            PlanSql.OfItemByRegion,
            new
            {
                PlanId = plan.Header.Id,
                Item = item.Code,
                Contest = contest,
                RegionFrom = plan.Region.RangeFrom,
                RegionTo = plan.Region.RangeTo,
            },
            ct
        );

    private static RequirementChild Child(PlaceRow place, Requirement required) =>
        new(place.Code, place.Name, CatalogueStore.Word((RegionLevel)place.Level), place.StationCount, place.VoterCount, Parts(required));

    private static RequirementParts Parts(Requirement required) => new(required.Regular, required.Reserve, required.Total);

    private sealed class StationRow
    {
        public long Number { get; init; }
        public long VoterCount { get; init; }
    }

    // The parent was found to lie in the caller's scope, and so does what is in it.
    internal const string ChildrenSql = """
        SELECT r.Code, r.Name, r.Level, COALESCE(s.StationCount, 0) AS StationCount, COALESCE(s.VoterCount, 0) AS VoterCount,
               COALESCE(s.ReserveSheets, 0) AS ReserveSheets
          FROM Region r
          LEFT JOIN StationSum s ON s.SnapshotId = @SnapshotId AND s.RegionCode = r.Code
         WHERE r.ParentCode = @Parent
         ORDER BY r.Code
        """;

    internal const string StationsSql = """
        SELECT Number, VoterCount
          FROM Station
         WHERE SnapshotId = @SnapshotId AND VillageCode = @Village
         ORDER BY Number
        """;
}
