using System.Text.Json;
using Tepat.Application.Common;
using Tepat.Application.Common.Behaviors;
using Tepat.Application.Distribution;
using Tepat.Domain.Common;
using Tepat.Domain.Distribution;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Distribution;

internal sealed class ListTransfersHandler(DbSession session, IRequestContext context) : IQueryHandler<ListTransfers, Page<TransferRow>>
{
    public async Task<Outcome<Page<TransferRow>>> Handle(ListTransfers query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<TransferRow>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            Before = Cursor.Number(query.Cursor, long.MaxValue),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<Row>($"{ListSql} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows([.. rows.Select(row => row.ToView())], query.Limit, row => row.Sequence);
    }

    // Either station may read of it. The giving box stands in the movement: the event's subject is the one that took.
    internal const string ListSql = """
        SELECT e.Sequence, t.ContestCode, f.Code AS FromBox, COALESCE(fr.Name, f.VillageCode) AS FromVillage,
               f.StationNumber AS FromStation, t.Code AS ToBox, COALESCE(tr.Name, t.VillageCode) AS ToVillage,
               t.StationNumber AS ToStation, e.Data, e.OccurredAt, e.Source
          FROM EventLog AS e
          JOIN BallotBox AS t ON t.Code = e.Subject
          JOIN Movement AS m ON m.Sequence = e.Sequence
          JOIN Account AS a ON a.Id = m.FromAccountId
          JOIN BallotBox AS f ON f.Code = a.HolderRef
          LEFT JOIN Region AS fr ON fr.Code = f.VillageCode
          LEFT JOIN Region AS tr ON tr.Code = t.VillageCode
         WHERE e.Type = 'distribution.sheets-transferred'
           AND (t.VillageCode >= @RegionFrom AND t.VillageCode < @RegionTo OR f.VillageCode >= @RegionFrom AND f.VillageCode < @RegionTo)
           AND e.Sequence < @Before
         ORDER BY e.Sequence DESC
        """;

    private sealed class Row
    {
        public long Sequence { get; init; }
        public string ContestCode { get; init; } = "";
        public string FromBox { get; init; } = "";
        public string FromVillage { get; init; } = "";
        public long FromStation { get; init; }
        public string ToBox { get; init; } = "";
        public string ToVillage { get; init; } = "";
        public long ToStation { get; init; }
        public string Data { get; init; } = "{}";
        public DateTimeOffset OccurredAt { get; init; }
        public string Source { get; init; } = "";

        public TransferRow ToView()
        {
            var told = JsonSerializer.Deserialize<SheetsTransferred>(Data, StoredJson.Options)!;
            return new TransferRow
            {
                Sequence = Sequence,
                ContestCode = ContestCode,
                FromBox = FromBox,
                FromVillage = FromVillage,
                FromStation = FromStation,
                ToBox = ToBox,
                ToVillage = ToVillage,
                ToStation = ToStation,
                Sheets = told.Sheets,
                SenderName = told.Sender.Name,
                ReceiverName = told.Receiver.Name,
                Reason = told.Reason,
                OccurredAt = OccurredAt,
                RecordedBy = Source,
            };
        }
    }
}
