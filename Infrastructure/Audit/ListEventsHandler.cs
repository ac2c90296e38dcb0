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

    public async Task<Outcome<Page<JournalRow>>> Handle(ListEvents query, CancellationToken ct)
    {
        var scope = RegionFilter.Of(context.Caller.Scope, query.Region);
        if (!scope.IsSuccess)
        {
            return Outcome<Page<JournalRow>>.Fail(scope.Errors);
        }

        var parameters = new
        {
            scope.Value.RegionFrom,
            scope.Value.RegionTo,
            query.Subject,
            query.Type,
            From = Microseconds.From(query.From),
            To = Microseconds.From(query.To),
            Before = Cursor.Number(query.Cursor, long.MaxValue),
            Limit = PageOf.RowsFor(query.Limit),
        };
        var sql = query.Subject is null ? ListSql : OfSubjectSql;
        var rows = await session.Query<Row>($"{sql} {session.Dialect.Limit}", parameters, ct);
        return PageOf.Rows([.. rows.Select(row => row.ToView(context.Caller))], query.Limit, row => row.Sequence);
    }

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

            return data.Deserialize<JsonElement>();
        }
    }

    private const string Rows = """
        SELECT e.Sequence, e.Type, e.Subject, e.Source, x.RegionCode, r.Name AS RegionName, e.OccurredAt, e.RecordedAt,
               e.ReversesSequence, v.Sequence AS ReversedBySequence, v.Data AS ReversalData, e.Data
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

    internal const string OfSubjectSql = $"{Rows}\n   AND e.Subject = @Subject\n ORDER BY e.Sequence DESC";
}
