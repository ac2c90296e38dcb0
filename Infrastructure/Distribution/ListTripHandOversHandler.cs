using System.Text.Json;
using Tepat.Application.Common;
using Tepat.Application.Common.Behaviors;
using Tepat.Application.Distribution;
using Tepat.Domain.Common;
using Tepat.Domain.Distribution;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Distribution;

internal sealed class ListTripHandOversHandler(DbSession session, IRequestContext context)
    : IQueryHandler<ListTripHandOvers, Page<TripHandOver>>
{
    public async Task<Outcome<Page<TripHandOver>>> Handle(ListTripHandOvers query, CancellationToken ct)
    {
        var scope = context.Caller.Scope;
        var trip = new
        {
            query.Code,
            scope.RegionFrom,
            scope.RegionTo,
        };
        if (await session.QueryOne<TripRecord>(GetTripHandler.TripOneSql, trip, ct) is null)
        {
            return TripErrors.NotFound(query.Code);
        }

        var parameters = new
        {
            query.Code,
            scope.RegionFrom,
            scope.RegionTo,
            After = Cursor.Number(query.Cursor, 0),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<Row>($"{ListSql} {session.Dialect.Limit}", parameters, ct);
        var between = new
        {
            query.Code,
            scope.RegionFrom,
            scope.RegionTo,
            First = rows.Count == 0 ? 0 : rows[0].Sequence,
            Last = rows.Count == 0 ? 0 : rows[^1].Sequence,
        };
        var boxes = (await session.Query<BoxRow>(BoxesSql, between, ct)).ToLookup(box => box.Sequence);
        return PageOf.Rows([.. rows.Select(row => row.ToView(boxes[row.Sequence]))], query.Limit, row => row.HandOver.Sequence);
    }

    // Since it was loaded, by the server's clock: what a box went through on an earlier trip belongs to that one.
    private const string OfTrip = """
        TripBox AS l
          JOIN BallotBox AS b ON b.Code = l.BoxCode AND b.VillageCode >= @RegionFrom AND b.VillageCode < @RegionTo
          JOIN HandOverBox AS x ON x.BoxCode = l.BoxCode
          JOIN HandOver AS o ON o.Sequence = x.Sequence AND o.RecordedAt >= l.LoadedAt
         WHERE l.TripCode = @Code AND l.UnloadedAt IS NULL
        """;

    internal const string ListSql = $"""
        SELECT {HandOverSql.Columns}, h.Sender, h.Receiver, h.Witness
        {HandOverSql.Source}
           AND h.Sequence > @After
           AND h.Sequence IN (SELECT x.Sequence FROM {OfTrip})
         ORDER BY h.Sequence
        """;

    internal const string BoxesSql = $"""
        SELECT x.Sequence, x.BoxCode AS Box, x.SealsOnBooks, x.SealsSeen, x.IsSealDifferent,
               (SELECT MIN(k.Code)
                  FROM DiscrepancyCase AS k
                  JOIN Unit AS u ON u.Id = k.UnitId
                 WHERE k.OpenedSequence = x.Sequence AND u.Code = x.BoxCode AND k.Kind = 'sealDiffers') AS SealCase
          FROM {OfTrip}
           AND x.Sequence >= @First AND x.Sequence <= @Last
         ORDER BY x.Sequence, x.BoxCode
        """;

    private sealed record Row : HandOverView
    {
        public string Sender { get; init; } = "";
        public string Receiver { get; init; } = "";
        public string Witness { get; init; } = "";

        public TripHandOver ToView(IEnumerable<BoxRow> boxes) =>
            new(
                this,
                Read<Party>(Sender),
                Read<Party>(Receiver),
                Read<Party>(Witness),
                [
                    .. boxes.Select(box => new TripHandOverBox(
                        box.Box,
                        Read<string[]>(box.SealsOnBooks),
                        Read<string[]>(box.SealsSeen),
                        box.IsSealDifferent == 1,
                        box.SealCase
                    )),
                ]
            );

        private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, StoredJson.Options)!;
    }

    private sealed class BoxRow
    {
        public long Sequence { get; init; }
        public string Box { get; init; } = "";
        public string SealsOnBooks { get; init; } = "[]";
        public string SealsSeen { get; init; } = "[]";
        public long IsSealDifferent { get; init; }
        public string? SealCase { get; init; }
    }
}
