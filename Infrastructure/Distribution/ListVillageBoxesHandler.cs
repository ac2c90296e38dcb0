using System.Text.Json;
using Tepat.Application.Common;
using Tepat.Application.Distribution;
using Tepat.Application.Planning;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Distribution;

internal sealed class ListVillageBoxesHandler(DbSession session, IRequestContext context, IDueTimes due)
    : IQueryHandler<ListVillageBoxes, Page<VillageBox>>
{
    public async Task<Outcome<Page<VillageBox>>> Handle(ListVillageBoxes query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<VillageBox>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            After = Cursor.Text(query.Cursor),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<Row>($"{ListSql} {session.Dialect.Limit}", parameters, ct);
        var dueAt = rows.Count == 0 ? null : await due.Of(rows[0].ContestCode, GetDistributionBoardHandler.Milestone, ct);
        return PageOf.Rows([.. rows.Select(row => row.ToView(dueAt))], query.Limit, row => row.Box);
    }

    // A box's code begins with its village and station, so that its order is the order of the village's list.
    internal const string ListSql = """
        SELECT b.Code AS Box, b.VillageCode, COALESCE(r.Name, b.VillageCode) AS VillageName, b.StationNumber, b.ContestCode,
               COALESCE(c.Name, b.ContestCode) AS ContestName, COALESCE(c.Kind, '') AS ContestKind, COALESCE(u.Quantity, 0) AS Sheets,
               CASE WHEN b.Status = 'sealed' THEN 1 ELSE 0 END AS IsSealed, COALESCE(j.Seals, b.Seals) AS Seals, u.Place,
               COALESCE(j.Step, 'none') AS Step, COALESCE(j.IsOpened, 0) AS IsReported, j.LastHandOver, j.LastAt, j.LastReceiver,
               j.AtVillageAt, j.AtStationAt,
               (SELECT MAX(h.Number)
                  FROM HandOverBox AS x
                  JOIN HandOver AS h ON h.Sequence = x.Sequence
                 WHERE x.BoxCode = b.Code AND h.ToLevel = 'village' AND h.OccurredAt = j.AtVillageAt) AS AtVillageBy,
               (SELECT MAX(h.Number)
                  FROM HandOverBox AS x
                  JOIN HandOver AS h ON h.Sequence = x.Sequence
                 WHERE x.BoxCode = b.Code AND h.ToLevel = 'station' AND h.OccurredAt = j.AtStationAt) AS AtStationBy
          FROM BallotBox AS b
          LEFT JOIN Unit AS u ON u.Code = b.Code
          LEFT JOIN BoxJourney AS j ON j.BoxCode = b.Code
          LEFT JOIN Region AS r ON r.Code = b.VillageCode
          LEFT JOIN Contest AS c ON c.Code = b.ContestCode
         WHERE b.VillageCode >= @RegionFrom AND b.VillageCode < @RegionTo
           AND b.Code > @After
         ORDER BY b.Code
        """;

    private sealed class Row
    {
        public string Box { get; init; } = "";
        public string VillageCode { get; init; } = "";
        public string VillageName { get; init; } = "";
        public long StationNumber { get; init; }
        public string ContestCode { get; init; } = "";
        public string ContestName { get; init; } = "";
        public string ContestKind { get; init; } = "";
        public long Sheets { get; init; }
        public long IsSealed { get; init; }
        public string Seals { get; init; } = "[]";
        public string? Place { get; init; }
        public string Step { get; init; } = "";
        public long IsReported { get; init; }
        public string? LastHandOver { get; init; }
        public DateTimeOffset? LastAt { get; init; }
        public string? LastReceiver { get; init; }
        public DateTimeOffset? AtVillageAt { get; init; }
        public string? AtVillageBy { get; init; }
        public DateTimeOffset? AtStationAt { get; init; }
        public string? AtStationBy { get; init; }

        public VillageBox ToView(DateTimeOffset? dueAt) =>
            new()
            {
                Box = Box,
                VillageCode = VillageCode,
                VillageName = VillageName,
                StationNumber = StationNumber,
                ContestCode = ContestCode,
                ContestName = ContestName,
                ContestKind = ContestKind,
                Sheets = Sheets,
                IsSealed = IsSealed == 1,
                Seals = JsonSerializer.Deserialize<string[]>(Seals)!,
                Place = Place,
                Step = Step,
                IsReported = IsReported == 1,
                LastHandOver = LastHandOver,
                LastAt = LastAt,
                LastReceiver = LastReceiver,
                AtVillageAt = AtVillageAt,
                AtVillageBy = AtVillageBy,
                AtStationAt = AtStationAt,
                AtStationBy = AtStationBy,
                DueAt = dueAt,
            };
    }
}
