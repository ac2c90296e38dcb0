using System.Text.Json;
using System.Text.Json.Nodes;
using Tepat.Application.Audit;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Audit;

internal sealed class ListEventsHandler(DbSession session, IRequestContext context) : IQueryHandler<ListEvents, Page<JournalRow>>
{
    /// <summary>Field of an invoice that is a price.</summary>
    private const string Amount = "amountSen";

    /// <summary>What one person counted; told when the other has counted the same.</summary>
    private const string Counted = "quantities";

    public async Task<Outcome<Page<JournalRow>>> Handle(ListEvents query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<JournalRow>>.Fail(scope.Errors);
        }

        var regency = RegencyOf(scope.Value);
        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            Regency = regency,
            query.Subject,
            query.Type,
            From = Microseconds.From(query.From),
            To = Microseconds.From(query.To),
            Before = Cursor.Number(query.Cursor, long.MaxValue),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var rows = (query.Subject, regency) switch
        {
            ({ }, _) => await Read(OfSubjectSql),
            (_, { }) => Newest(await Read(OfRegencySql), await Read(ConcerningRegencySql), parameters.Limit),
            _ => await Read(ListSql),
        };
        return PageOf.Rows([.. rows.Select(row => row.ToView(context.Caller))], query.Limit, row => row.Sequence);

        Task<IReadOnlyList<Row>> Read(string sql) => session.Query<Row>($"{sql} {session.Dialect.Limit}", parameters, ct);
    }

    /// <summary>The regency in which the whole scope lies; null when it is wider.</summary>
    private static string? RegencyOf(Scope scope) =>
        RegionCode.Parse(scope.RegionFrom) is { IsSuccess: true } from && from.Value.Level >= RegionLevel.Regency
            ? RegionCode.AttributionOf(from.Value.Value)
            : null;

    private static IReadOnlyList<Row> Newest(IReadOnlyList<Row> own, IReadOnlyList<Row> concerning, int limit) =>
        concerning.Count == 0 ? own : [.. own.Concat(concerning).OrderByDescending(row => row.Sequence).Take(limit)];

    private sealed class Row
    {
        public long Sequence { get; init; }
        public string Type { get; init; } = "";
        public string Subject { get; init; } = "";
        public string Source { get; init; } = "";
        public string? RegionCode { get; init; }
        public string? RegionName { get; init; }
        public DateTimeOffset OccurredAt { get; init; }
        public DateTimeOffset RecordedAt { get; init; }
        public long? ReversesSequence { get; init; }
        public long? ReversedBySequence { get; init; }
        public string? ReversalData { get; init; }
        public string Data { get; init; } = "{}";
        public long IsBlind { get; init; }

        public JournalRow ToView(Caller caller) =>
            new()
            {
                Sequence = Sequence,
                Type = Type,
                Subject = Subject,
                Source = Source,
                RegionCode = RegionCode,
                RegionName = RegionName,
                OccurredAt = OccurredAt,
                RecordedAt = RecordedAt,
                ReversesSequence = ReversesSequence,
                ReversedBySequence = ReversedBySequence,
                ReversalReason = ReversalData is null ? null : JsonNode.Parse(ReversalData)!["reason"]?.GetValue<string>(),
                IsCorrectable =
                    ReversesSequence is null
                    && ReversedBySequence is null
                    && caller.May(Permissions.CorrectEvents)
                    && caller.Scope.Includes(RegionCode)
                    && EventCatalogue.Find(Type) is { IsCorrectable: true },
                Data = Payload(caller.May(Permissions.ReadPrices)),
            };

        private JsonElement Payload(bool prices)
        {
            var data = JsonNode.Parse(Data)!.AsObject();
            if (!prices)
            {
                data.Remove(Amount);
            }

            if (IsBlind == 1)
            {
                data.Remove(Counted);
            }

            return data.Deserialize<JsonElement>();
        }
    }

    private const string Rows = """
        SELECT e.Sequence, e.Type, e.Subject, e.Source, x.RegionCode, r.Name AS RegionName, e.OccurredAt, e.RecordedAt,
               e.ReversesSequence, v.Sequence AS ReversedBySequence, v.Data AS ReversalData, e.Data,
               CASE WHEN e.Type = 'warehouse.count-taken'
                     AND EXISTS (SELECT 1
                                   FROM StockCount AS k
                                  WHERE k.Code = e.Subject AND k.RegionCode = x.RegionCode AND k.Status IN ('open', 'firstTaken'))
                    THEN 1 ELSE 0 END AS IsBlind
          FROM EventLog AS e
          JOIN EventRegion AS x ON x.Sequence = e.Sequence
          LEFT JOIN EventLog AS v ON v.ReversesSequence = e.Sequence
          LEFT JOIN Region AS r ON r.Code = x.RegionCode
         WHERE e.Sequence < @Before
           AND (x.RegionCode >= @RegionFrom AND x.RegionCode < @RegionTo
                OR x.OtherRegionCode >= @RegionFrom AND x.OtherRegionCode < @RegionTo)
           AND (@Type IS NULL OR e.Type = @Type)
           AND (@From IS NULL OR e.OccurredAt >= @From)
           AND (@To IS NULL OR e.OccurredAt < @To)
        """;

    internal const string ListSql = $"{Rows}\n ORDER BY e.Sequence DESC";

    /// <summary>A regency's own doings, read from the end of its own index.</summary>
    internal const string OfRegencySql = $"{Rows}\n   AND x.RegencyCode = @Regency\n   AND x.Sequence < @Before\n ORDER BY x.Sequence DESC";

    /// <summary>What others did and it may read of, without what was read as its own.</summary>
    internal const string ConcerningRegencySql =
        $"{Rows}\n   AND x.OtherRegencyCode = @Regency\n   AND (x.RegencyCode IS NULL OR x.RegencyCode <> @Regency)\n   AND x.Sequence < @Before\n ORDER BY x.Sequence DESC";

    internal const string OfSubjectSql = $"{Rows}\n   AND e.Subject = @Subject\n ORDER BY e.Sequence DESC";
}
