using Tepat.Application.Common;
using Tepat.Application.Procurement;
using Tepat.Application.Production;
using Tepat.Domain.Common;
using Tepat.Domain.Procurement;
using Tepat.Infrastructure.Persistence.Sessions;
using Tepat.Infrastructure.Production;

namespace Tepat.Infrastructure.Procurement;

internal sealed class GetOrderHandler(DbSession session, IRequestContext context)
    : IQueryHandler<GetOrder, OrderDetail>,
        IQueryHandler<GetVendorOrder, OrderDetail>
{
    internal const int RunsMax = 100;

    public Task<Outcome<OrderDetail>> Handle(GetVendorOrder query, CancellationToken ct) => Handle(new GetOrder(query.Order), ct);

    public async Task<Outcome<OrderDetail>> Handle(GetOrder query, CancellationToken ct)
    {
        var caller = context.Caller;
        var prices = caller.May(Permissions.ReadPrices);
        var parameters = new
        {
            Code = query.Order,
            caller.Scope.RegionFrom,
            caller.Scope.RegionTo,
            caller.Scope.VendorId,
            Prices = prices ? 1 : 0,
        };
        if (await session.QueryOne<Row>(OrderSql.One, parameters, ct) is not { } order)
        {
            return ProcurementErrors.OrderNotFound(query.Order);
        }

        var of = new
        {
            OrderId = order.Id,
            caller.Scope.RegionFrom,
            caller.Scope.RegionTo,
            caller.Scope.VendorId,
            Limit = RunsMax,
        };
        return new OrderDetail(
            order,
            order.Proof(),
            await session.Query<OrderLineView>(OrderSql.Lines, of, ct),
            await session.Query<PlateView>(OrderSql.Plates, of, ct),
            await session.Query<PrintRunView>($"{PrintRunSql.OfOrder} {session.Dialect.Limit}", of, ct),
            await session.Query<VerificationView>(OrderSql.Verifications, of, ct),
            (await session.QueryOne<BookedCountsView>(OrderSql.Booked, of, ct))!,
            prices ? await session.Query<InvoiceView>(InvoiceSql.OfOrder, of, ct) : []
        );
    }

    private sealed record Row : OrderView
    {
        public long Id { get; init; }
        public string? ProofHash { get; init; }
        public string? ProofApprovedBy { get; init; }
        public DateTimeOffset? ProofApprovedAt { get; init; }

        public ApprovedProof? Proof() => ProofHash is null ? null : new ApprovedProof(ProofHash, ProofApprovedBy!, ProofApprovedAt!.Value);
    }
}
