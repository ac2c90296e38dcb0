using System.Text.Json;
using Tepat.Application.Common;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Warehouse;

internal sealed class GetPackListHandler(DbSession session, IRequestContext context) : IQueryHandler<GetPackList, PackList>
{
    private static readonly DomainError TooWide = DomainError.Invalid(
        "packing.village_or_district",
        "A pack list is read for a village or a subdistrict.",
        "region"
    );

    public async Task<Outcome<PackList>> Handle(GetPackList query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<PackList>.Fail(scope.Errors);
        }

        if (RegionCode.Of(query.Region).Level < RegionLevel.District)
        {
            return TooWide;
        }

        var parameters = new
        {
            Region = query.Region,
            Regency = RegionCode.AttributionOf(query.Region),
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
        };
        if (await session.QueryOne<PlaceRow>(PlaceSql, parameters, ct) is not { } place)
        {
            return DomainError.NotFound("region.not_found", $"There is no region {query.Region} here.").At("region");
        }

        var boxes = await session.Query<BoxLine>(BoxesSql, parameters, ct);
        var contests = await session.Query<ContestLine>(ContestsSql, parameters, ct);
        var named = await Contents.OfContests(session, ct);
        return new PackList(
            query.Region,
            place.Name,
            place.DistrictName,
            place.RegencyCode,
            place.RegencyName,
            place.ProvinceName,
            [.. contests.Select(contest => contest.ToContest(named))],
            Rows(boxes, [.. contests.Select(contest => contest.ContestCode)])
        );
    }

    private static List<PackListRow> Rows(IReadOnlyList<BoxLine> boxes, List<string> contests) =>
        [
            .. boxes
                .GroupBy(box => (box.VillageCode, box.VillageName, box.StationNumber))
                .Select(station => new PackListRow(
                    station.Key.VillageCode,
                    station.Key.VillageName,
                    station.Key.StationNumber,
                    [.. station.OrderBy(box => contests.IndexOf(box.ContestCode)).Select(box => box.ToBox())]
                )),
        ];

    // A region in the caller's scope, which the range says again; of a subdistrict the name stands in both places.
    internal const string PlaceSql = """
        SELECT r.Name, CASE WHEN r.Level = 4 THEN a.Name ELSE r.Name END AS DistrictName, g.Code AS RegencyCode, g.Name AS RegencyName,
               p.Name AS ProvinceName
          FROM Region AS r
          JOIN Region AS a ON a.Code = r.ParentCode
          JOIN Region AS g ON g.Code = @Regency
          JOIN Region AS p ON p.Code = g.ParentCode
         WHERE r.Code = @Region AND r.Code >= @RegionFrom AND r.Code < @RegionTo
        """;

    internal const string BoxesSql = """
        SELECT b.Code, b.VillageCode, v.Name AS VillageName, b.StationNumber, b.ContestCode, b.RequiredSheets, b.Status, b.FilledBy,
               b.VerifiedBy, b.SealedBy, b.SealedAt, b.Seals, u.Place
          FROM BallotBox AS b
          JOIN Region AS v ON v.Code = b.VillageCode
          LEFT JOIN Unit AS u ON u.Code = b.Code
         WHERE b.VillageCode >= @RegionFrom AND b.VillageCode < @RegionTo
         ORDER BY b.VillageCode, b.StationNumber
        """;

    internal const string ContestsSql = """
        SELECT c.Code AS ContestCode, t.PlanCode, l.Items, SUM(k.Made) AS KitsMade, SUM(k.Used) AS KitsUsed
          FROM VillageKits AS k
          JOIN StockItem AS s ON s.Id = k.StockItemId
          JOIN Contest AS c ON c.Id = s.ContestId
          LEFT JOIN PackingTally AS t ON t.RegionCode = @Regency AND t.StockItemId = k.StockItemId
          LEFT JOIN PackListContents AS l ON l.RegionCode = @Regency AND l.StockItemId = k.StockItemId
         WHERE k.VillageCode >= @RegionFrom AND k.VillageCode < @RegionTo
         GROUP BY c.Code, c.RegionCode, t.PlanCode, l.Items
         ORDER BY c.RegionCode, c.Code
        """;

    private sealed class PlaceRow
    {
        public string Name { get; init; } = "";
        public string DistrictName { get; init; } = "";
        public string RegencyCode { get; init; } = "";
        public string RegencyName { get; init; } = "";
        public string ProvinceName { get; init; } = "";
    }

    private sealed class BoxLine
    {
        public string Code { get; init; } = "";
        public string VillageCode { get; init; } = "";
        public string VillageName { get; init; } = "";
        public int StationNumber { get; init; }
        public string ContestCode { get; init; } = "";
        public long RequiredSheets { get; init; }
        public string Status { get; init; } = "";
        public string? FilledBy { get; init; }
        public string? VerifiedBy { get; init; }
        public string? SealedBy { get; init; }
        public DateTimeOffset? SealedAt { get; init; }
        public string Seals { get; init; } = "[]";
        public string? Place { get; init; }

        public PackListBox ToBox() =>
            new(
                Code,
                ContestCode,
                RequiredSheets,
                Status,
                FilledBy,
                VerifiedBy,
                SealedBy,
                SealedAt,
                JsonSerializer.Deserialize<string[]>(Seals)!,
                Place
            );
    }

    private sealed class ContestLine
    {
        public string ContestCode { get; init; } = "";
        public string? PlanCode { get; init; }
        public string? Items { get; init; }
        public long KitsMade { get; init; }
        public long KitsUsed { get; init; }

        public PackListContest ToContest(IReadOnlyDictionary<long, string> contests) =>
            new(
                ContestCode,
                PlanCode,
                KitsMade,
                KitsUsed,
                [
                    .. Contents
                        .Read(Items)
                        .Select(
                            (BoxContent item) =>
                                new ContentLine(item.Item, contests.GetValueOrDefault(item.StockItem), item.Quantity, item.IsKept)
                        ),
                ]
            );
    }
}
