using System.Text.Json;
using System.Text.Json.Nodes;
using Tepat.Application.Common;
using Tepat.Application.Procurement;
using Tepat.Domain.Common;
using Tepat.Domain.Procurement;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Procurement;

internal sealed class GetOrderHistoryHandler(DbSession session, IRequestContext context) : IQueryHandler<GetOrderHistory, Page<OrderEvent>>
{
    /// <summary>Field of an invoice that is a price.</summary>
    private const string Amount = "amountSen";

    public async Task<Outcome<Page<OrderEvent>>> Handle(GetOrderHistory query, CancellationToken ct)
    {
        var scope = context.Caller.Scope;
        var parameters = new
        {
            Code = query.Order,
            scope.RegionFrom,
            scope.RegionTo,
            scope.VendorId,
            After = Cursor.Number(query.Cursor, 0),
            Limit = PageOf.RowsFor(query.Limit),
        };
        if (await session.QueryOne<long>(AdmitSql, parameters, ct) == 0)
        {
            return ProcurementErrors.OrderNotFound(query.Order);
        }

        var rows = await session.Query<Row>($"{EventsSql} {session.Dialect.Limit}", parameters, ct);
        var prices = context.Caller.May(Permissions.ReadPrices);
        return PageOf.Rows([.. rows.Select(row => row.ToEvent(prices))], query.Limit, row => row.Sequence);
    }

    private sealed class Row
    {
        public long Sequence { get; init; }
        public string Type { get; init; } = "";
        public string Source { get; init; } = "";
        public DateTimeOffset OccurredAt { get; init; }
        public DateTimeOffset RecordedAt { get; init; }
        public string Data { get; init; } = "{}";

        public OrderEvent ToEvent(bool prices)
        {
            var data = JsonNode.Parse(Data)!.AsObject();
            if (!prices)
            {
                data.Remove(Amount);
            }

            return new OrderEvent(Sequence, Type, Source, OccurredAt, RecordedAt, data.Deserialize<JsonElement>());
        }
    }

    internal const string AdmitSql = """
        SELECT COUNT(*)
          FROM PrintOrder AS o
         WHERE o.Code = @Code
           AND (@VendorId IS NULL OR o.VendorId = @VendorId)
           AND EXISTS (SELECT 1
                         FROM OrderLine AS l
                        WHERE l.OrderId = o.Id AND l.DestinationCode >= @RegionFrom AND l.DestinationCode < @RegionTo)
        """;

    // Read after the order was admitted by scope. A plant chooses its cartons' codes, so a carton may be called like an order.
    internal const string EventsSql = """
        SELECT Sequence, Type, Source, OccurredAt, RecordedAt, Data
          FROM EventLog
         WHERE Subject = @Code AND Sequence > @After
           AND (Type LIKE 'procurement.%' OR Type LIKE 'production.%') AND Type <> 'production.carton-packed'
         ORDER BY Sequence
        """;
}
