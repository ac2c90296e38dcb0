using System.Text.Json;
using Tepat.Application.Common;
using Tepat.Application.Common.Behaviors;
using Tepat.Application.Distribution;
using Tepat.Domain.Common;
using Tepat.Domain.Distribution;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Distribution;

/// <summary>A hand-over concerns both its ends; either may read it.</summary>
internal static class HandOverSql
{
    public const string Columns = """
        h.Sequence, h.Number, h.FromLevel, h.FromRegion, COALESCE(f.Name, h.FromRegion) AS FromName, h.FromStation, h.ToLevel,
               h.ToRegion, COALESCE(t.Name, h.ToRegion) AS ToName, h.ToStation, h.BoxCount, h.RecordedBy, h.OccurredAt, h.RecordedAt,
               (SELECT COALESCE(SUM(x.IsSealDifferent), 0) FROM HandOverBox AS x WHERE x.Sequence = h.Sequence) AS DifferentSeals,
               (SELECT COALESCE(SUM(x.IsMisrouted), 0) FROM HandOverBox AS x WHERE x.Sequence = h.Sequence) AS MisroutedBoxes,
               (SELECT COALESCE(SUM(x.IsGap), 0) FROM HandOverBox AS x WHERE x.Sequence = h.Sequence) AS Gaps
        """;

    public const string Source = """
          FROM HandOver AS h
          LEFT JOIN Region AS f ON f.Code = h.FromRegion
          LEFT JOIN Region AS t ON t.Code = h.ToRegion
         WHERE (h.ToRegion >= @RegionFrom AND h.ToRegion < @RegionTo OR h.FromRegion >= @RegionFrom AND h.FromRegion < @RegionTo)
        """;
}

internal sealed class ListHandOversHandler(DbSession session, IRequestContext context) : IQueryHandler<ListHandOvers, Page<HandOverView>>
{
    public async Task<Outcome<Page<HandOverView>>> Handle(ListHandOvers query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<HandOverView>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            query.Box,
            WithFindings = query.WithFindings == true ? 1 : 0,
            Before = Cursor.Number(query.Cursor, long.MaxValue),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = await session.Query<HandOverView>($"{ListSql} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows(rows, query.Limit, row => row.Sequence);
    }

    internal const string ListSql = $"""
        SELECT {HandOverSql.Columns}
        {HandOverSql.Source}
           AND h.Sequence < @Before
           AND (@Box IS NULL OR EXISTS (SELECT 1 FROM HandOverBox AS b WHERE b.Sequence = h.Sequence AND b.BoxCode = @Box))
           AND (@WithFindings = 0
                OR EXISTS (SELECT 1
                             FROM HandOverBox AS b
                            WHERE b.Sequence = h.Sequence AND b.IsSealDifferent + b.IsMisrouted + b.IsGap > 0))
         ORDER BY h.Sequence DESC
        """;
}

internal sealed class GetHandOverHandler(DbSession session, IRequestContext context) : IQueryHandler<GetHandOver, HandOverDetail>
{
    public async Task<Outcome<HandOverDetail>> Handle(GetHandOver query, CancellationToken ct)
    {
        var scope = context.Caller.Scope;
        var parameters = new
        {
            query.Number,
            scope.RegionFrom,
            scope.RegionTo,
        };
        if (await session.QueryOne<HandOverView>(OneSql, parameters, ct) is not { } handOver)
        {
            return HandOverErrors.NotFound(query.Number);
        }

        var papers = (await session.QueryOne<PaperRow>(PaperSql, parameters, ct))!;
        var boxes = await session.Query<BoxRow>(BoxesSql, new { handOver.Sequence }, ct);
        return new HandOverDetail(
            handOver,
            papers.Site,
            Read<Party>(papers.Sender),
            Read<Party>(papers.Receiver),
            Read<Party>(papers.Witness),
            Read<OutsideItem[]>(papers.OutsideItems),
            [.. boxes.Select(box => box.ToView())]
        );
    }

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, StoredJson.Options)!;

    internal const string OneSql = $"""
        SELECT {HandOverSql.Columns}
        {HandOverSql.Source}
           AND h.Number = @Number
        """;

    internal const string PaperSql = $"""
        SELECT h.Site, h.Sender, h.Receiver, h.Witness, h.OutsideItems
        {HandOverSql.Source}
           AND h.Number = @Number
        """;

    internal const string BoxesSql = """
        SELECT x.BoxCode AS Box, COALESCE(r.Name, b.VillageCode) AS VillageName, b.StationNumber, b.ContestCode, u.Quantity AS Sheets,
               x.SealsOnBooks, x.SealsSeen, x.IsSealDifferent, x.IsMisrouted, x.IsGap, x.IsLate
          FROM HandOverBox AS x
          JOIN BallotBox AS b ON b.Code = x.BoxCode
          JOIN Unit AS u ON u.Code = x.BoxCode
          LEFT JOIN Region AS r ON r.Code = b.VillageCode
         WHERE x.Sequence = @Sequence
         ORDER BY b.VillageCode, b.StationNumber, b.ContestCode
        """;

    private sealed class PaperRow
    {
        public string Site { get; init; } = "";
        public string Sender { get; init; } = "";
        public string Receiver { get; init; } = "";
        public string Witness { get; init; } = "";
        public string OutsideItems { get; init; } = "[]";
    }

    private sealed class BoxRow
    {
        public string Box { get; init; } = "";
        public string VillageName { get; init; } = "";
        public long StationNumber { get; init; }
        public string ContestCode { get; init; } = "";
        public long Sheets { get; init; }
        public string SealsOnBooks { get; init; } = "[]";
        public string SealsSeen { get; init; } = "[]";
        public long IsSealDifferent { get; init; }
        public long IsMisrouted { get; init; }
        public long IsGap { get; init; }
        public long IsLate { get; init; }

        public HandOverBoxView ToView() =>
            new(
                Box,
                VillageName,
                StationNumber,
                ContestCode,
                Sheets,
                Read<string[]>(SealsOnBooks),
                Read<string[]>(SealsSeen),
                IsSealDifferent == 1,
                IsMisrouted == 1,
                IsGap == 1,
                IsLate == 1
            );
    }
}
