using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>The counts that KPU is about to confirm (R8): read only, they are lines of the printer's reports.</summary>
internal sealed class ProductionSection : BookSection
{
    public override async Task Load(SectionLoad load, CancellationToken ct)
    {
        if (load.Keys.Needed<PrintCounts>() is not { Count: > 0 } orders)
        {
            return;
        }

        foreach (var row in await load.Query<Row>(ProductionSql.Of(load.Session.Dialect).LastCounts, orders, ct))
        {
            load.Books.Put(row.Code, new PrintCounts(row.SentQuantity, row.StoredQuantity, row.DestroyedQuantity, row.SentOnBooks));
        }
    }

    public override Task Save(Books books, SectionSave save, CancellationToken ct) => Task.CompletedTask;

    private sealed class Row
    {
        public string Code { get; init; } = "";
        public long SentQuantity { get; init; }
        public long StoredQuantity { get; init; }
        public long DestroyedQuantity { get; init; }
        public long SentOnBooks { get; init; }
    }
}

internal sealed class ProductionSql(SqlDialect dialect)
{
    private static readonly ProductionSql Sqlite = new(SqlDialect.Sqlite);
    private static readonly ProductionSql SqlServer = new(SqlDialect.SqlServer);

    public static ProductionSql Of(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? Sqlite : SqlServer;

    // A carton that was never on a shipment is still at the plant, or void.
    public string LastCounts { get; } =
        $"""
            SELECT o.Code, v.SentQuantity, v.StoredQuantity, v.DestroyedQuantity,
                   COALESCE((SELECT SUM(u.PackedQuantity)
                               FROM Unit AS u
                              WHERE u.OrderId = o.Id AND u.ShipmentId IS NOT NULL), 0) AS SentOnBooks
              FROM PrintOrder AS o
              JOIN PrintVerification AS v ON v.OrderId = o.Id
             WHERE o.Code IN {dialect.TextsIn("Codes")}
               AND (@VendorId IS NULL OR o.VendorId = @VendorId)
               AND o.RegionCode >= @RegionFrom AND o.RegionCode < @RegionTo
               AND v.Sequence = (SELECT MAX(w.Sequence) FROM PrintVerification AS w WHERE w.OrderId = o.Id)
            """;
}
