using System.Text.Json;
using Tepat.Application.Common;
using Tepat.Application.Common.Behaviors;
using Tepat.Application.Distribution;
using Tepat.Domain.Common;
using Tepat.Domain.Distribution;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Distribution;

internal sealed class ListUsageHandler(DbSession session, IRequestContext context) : IQueryHandler<ListUsage, Page<BoxUsage>>
{
    public async Task<Outcome<Page<BoxUsage>>> Handle(ListUsage query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<BoxUsage>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            query.Box,
            query.State,
            After = Cursor.Text(query.Cursor),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<Row>($"{ListSql} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows([.. rows.Select(row => row.ToView())], query.Limit, row => row.Box);
    }

    // The count itself stays in the log, under the box that it is of: once in the archive no account tells the boxes apart.
    internal const string ListSql = """
        SELECT b.Code AS Box, b.VillageCode, COALESCE(r.Name, b.VillageCode) AS VillageName, b.StationNumber, b.ContestCode, u.Place,
               u.Quantity AS HeldSheets, e.Data, e.OccurredAt, e.Source, k.Code AS CaseCode, k.Kind AS CaseKind, k.Quantity AS CaseSheets,
               k.Status AS CaseStatus
          FROM BallotBox AS b
          JOIN Unit AS u ON u.Code = b.Code
          LEFT JOIN BoxJourney AS j ON j.BoxCode = b.Code
          LEFT JOIN EventLog AS e ON e.Subject = b.Code AND e.Type = 'distribution.usage-reported'
          LEFT JOIN DiscrepancyCase AS k ON k.OpenedSequence = e.Sequence AND k.UnitId = u.Id
          LEFT JOIN Region AS r ON r.Code = b.VillageCode
         WHERE b.VillageCode >= @RegionFrom AND b.VillageCode < @RegionTo
           AND b.Status = 'sealed'
           AND b.Code > @After
           AND (@Box IS NULL OR b.Code = @Box)
           AND (@State IS NULL
                OR @State = 'awaited' AND u.Place = 'station' AND j.IsOpened = 0
                OR @State = 'counted' AND j.IsOpened = 1 AND u.Place NOT IN ('returned', 'emptied')
                OR @State = 'returned' AND j.IsOpened = 1 AND u.Place = 'returned'
                OR @State = 'archived' AND j.IsOpened = 1 AND u.Place = 'emptied'
                OR @State = 'difference' AND k.Code IS NOT NULL)
         ORDER BY b.Code
        """;

    private sealed class Row
    {
        public string Box { get; init; } = "";
        public string VillageCode { get; init; } = "";
        public string VillageName { get; init; } = "";
        public long StationNumber { get; init; }
        public string ContestCode { get; init; } = "";
        public string Place { get; init; } = "";
        public long HeldSheets { get; init; }
        public string? Data { get; init; }
        public DateTimeOffset? OccurredAt { get; init; }
        public string? Source { get; init; }
        public string? CaseCode { get; init; }
        public string? CaseKind { get; init; }
        public long? CaseSheets { get; init; }
        public string? CaseStatus { get; init; }

        public BoxUsage ToView()
        {
            var told = Data is null ? null : JsonSerializer.Deserialize<UsageReported>(Data, StoredJson.Options)!;
            return new BoxUsage
            {
                Box = Box,
                VillageCode = VillageCode,
                VillageName = VillageName,
                StationNumber = StationNumber,
                ContestCode = ContestCode,
                Place = Place,
                HeldSheets = HeldSheets,
                UsedSheets = told?.UsedSheets,
                SpoiledSheets = told?.SpoiledSheets,
                UnusedSheets = told?.UnusedSheets,
                NewSeals = told?.NewSeals ?? [],
                ReporterName = told?.Reporter.Name,
                CountedAt = OccurredAt,
                RecordedBy = Source,
                CaseCode = CaseCode,
                CaseKind = CaseKind,
                CaseSheets = CaseSheets,
                CaseStatus = CaseStatus,
            };
        }
    }
}
