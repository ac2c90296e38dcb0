using Tepat.Application.Procurement;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Bookkeeping;
using Tepat.Infrastructure.Persistence.Sessions;
using Tepat.Infrastructure.Warehouse;

namespace Tepat.Infrastructure.Procurement;

/// <inheritdoc cref="IOrders"/>
internal sealed class OrderStore(DbSession session, BulkWriter bulk, IdAllocator ids, IContracts contracts, IStockItems stock) : IOrders
{
    public async Task<OrderedPlant?> FindPlant(string code, CancellationToken ct) =>
        await session.QueryOne<PlantRow>(PlantSql, new { Code = code }, ct) is { } row
            ? new OrderedPlant(row.Id, row.Code, row.VendorId)
            : null;

    public Task<string?> OrderedBy(string order, CancellationToken ct) => session.QueryOne<string>(OrderedBySql, new { Code = order }, ct);

    public async Task<OrderedContest?> FindContest(string code, CancellationToken ct) =>
        await session.QueryOne<ContestRow>(ContestSql, new { Code = code }, ct) is { } row
            ? new OrderedContest(row.Id, row.Code, row.RegionCode)
            : null;

    public async Task<IReadOnlyList<string>> UnknownRegions(IReadOnlyList<string> codes, CancellationToken ct)
    {
        var known = await session.Query<string>(
            KnownRegionsSql(session.Dialect.TextsIn("Lineage")),
            new { Lineage = DbSession.Json(codes) },
            ct
        );
        return [.. codes.Except(known)];
    }

    public Task<IReadOnlyList<string>> AlreadyOrdered(
        string item,
        long? contestId,
        IReadOnlyList<string> destinations,
        CancellationToken ct
    ) =>
        session.Query<string>(
            OrderedSql(session.Dialect.TextsIn("Lineage")),
            new
            {
                Item = item,
                ContestId = contestId ?? 0,
                Lineage = DbSession.Json(destinations),
            },
            ct
        );

    public async Task Add(IssuedOrder order, CancellationToken ct)
    {
        // Another order under the same contract was faster: both are looked at again.
        if (!await contracts.Save(order.Contract, ct))
        {
            throw new StaleBooksException();
        }

        var id = await ids.Reserve("PrintOrder", 1, session, ct);
        await AddOrder(id, order, ct);
        await AddLines(id, order.Draft, ct);
    }

    private async Task AddOrder(long id, IssuedOrder order, CancellationToken ct)
    {
        var draft = order.Draft;
        var row = new
        {
            Id = id,
            order.Code,
            ContractId = order.Contract.Id,
            PlantId = draft.Plant.Id,
            order.Contract.VendorId,
            order.Contract.RegionCode,
            draft.ItemCode,
            ContestId = draft.Contest?.Id,
            DesignVersion = StockItems.FirstDesign,
            OrdinaryItemId = await StockItem(draft, Pool.Ordinary, ct),
            RevoteItemId = draft.OrderedRevote > 0 ? await StockItem(draft, Pool.Revote, ct) : (long?)null,
            draft.PlanId,
            draft.UnitPriceSen,
            Status = Words.Of(OrderStatus.Issued),
            draft.OrderedOrdinary,
            draft.OrderedRevote,
            order.IssuedBy,
            order.IssuedAt,
            draft.DueAt,
        };
        await session.Execute(InsertOrderSql, row, ct);
    }

    private async Task AddLines(long orderId, OrderDraft draft, CancellationToken ct)
    {
        var first = await ids.Reserve("OrderLine", draft.Lines.Count, session, ct);
        await bulk.Insert(
            Lines,
            [
                .. draft.Lines.Select(
                    object?[] (line, i) =>
                        [
                            first + i,
                            orderId,
                            line.DestinationCode,
                            line.RegularQuantity,
                            line.ReserveQuantity,
                            line.RevoteQuantity,
                            0L,
                            0L,
                            0L,
                            Application.Common.Microseconds.From(line.DueAt),
                            1L,
                        ]
                ),
            ],
            ct
        );
        await bulk.Insert(
            Ordered,
            [.. draft.Lines.Select(object?[] (line) => [draft.ItemCode, draft.Contest?.Id ?? 0L, line.DestinationCode, orderId])],
            ct
        );
    }

    private Task<long> StockItem(OrderDraft draft, Pool pool, CancellationToken ct) =>
        stock.Ensure(draft.ItemCode, draft.Contest?.Id, pool, ct);

    private static readonly BulkTable Lines = new(
        "OrderLine",
        1,
        "Id",
        "OrderId",
        "DestinationCode",
        "RegularQuantity",
        "ReserveQuantity",
        "RevoteQuantity",
        "SupplementaryQuantity",
        "PackedOrdinary",
        "PackedRevote",
        "DueAt",
        "Version"
    );

    private static readonly BulkTable Ordered = new("OrderedDestination", 3, "ItemCode", "ContestId", "DestinationCode", "OrderId");

    private sealed class PlantRow
    {
        public long Id { get; init; }
        public string Code { get; init; } = "";
        public long VendorId { get; init; }
    }

    private sealed class ContestRow
    {
        public long Id { get; init; }
        public string Code { get; init; } = "";
        public string RegionCode { get; init; } = "";
    }

    internal const string PlantSql = "SELECT Id, Code, VendorId FROM Plant WHERE Code = @Code";

    // Answers one region, which the use case holds against the caller's scope.
    internal const string OrderedBySql = "SELECT RegionCode FROM PrintOrder WHERE Code = @Code";

    internal const string ContestSql = "SELECT Id, Code, RegionCode FROM Contest WHERE Code = @Code";

    // Both take the dialect's subquery for a list of codes.
    internal static string KnownRegionsSql(string lineage) => $"SELECT Code FROM Region WHERE Code IN {lineage}";

    internal static string OrderedSql(string lineage) =>
        $"""
            SELECT DestinationCode
              FROM OrderedDestination
             WHERE ItemCode = @Item AND ContestId = @ContestId AND DestinationCode IN {lineage}
             ORDER BY DestinationCode
            """;

    internal const string InsertOrderSql = """
        INSERT INTO PrintOrder (Id, Code, ContractId, PlantId, VendorId, RegionCode, ItemCode, ContestId, DesignVersion, OrdinaryItemId,
                                RevoteItemId, PlanId, UnitPriceSen, Status, OrderedOrdinary, OrderedRevote, GoodOrdinary, GoodRevote,
                                WasteQuantity, OverPrintQuantity, DestroyedQuantity, IsVerified, IssuedBy, IssuedAt, DueAt, Version)
        VALUES (@Id, @Code, @ContractId, @PlantId, @VendorId, @RegionCode, @ItemCode, @ContestId, @DesignVersion, @OrdinaryItemId,
                @RevoteItemId, @PlanId, @UnitPriceSen, @Status, @OrderedOrdinary, @OrderedRevote, 0, 0,
                0, 0, 0, 0, @IssuedBy, @IssuedAt, @DueAt, 1)
        """;
}
