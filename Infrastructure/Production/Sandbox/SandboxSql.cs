using Tepat.Infrastructure.Persistence;

namespace Tepat.Infrastructure.Production.Sandbox;

/// <summary>What the sandbox reads and writes: its own two tables, and of the books which orders its events touch and how things are called.</summary>
internal sealed class SandboxSql(SqlDialect dialect)
{
    private static readonly SandboxSql OfSqlite = new(SqlDialect.Sqlite);
    private static readonly SandboxSql OfServer = new(SqlDialect.SqlServer);

    public static SandboxSql Of(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? OfSqlite : OfServer;

    /// <summary>Orders that are named, or to which named cartons belong, with the sheets that left the plant (as <c>LastCounts</c> has it).</summary>
    public string Orders { get; } =
        $"""
            SELECT o.Code,
                   COALESCE((SELECT SUM(s.PackedQuantity)
                               FROM Unit AS s
                              WHERE s.OrderId = o.Id AND s.ShipmentId IS NOT NULL), 0) AS SentQuantity
              FROM PrintOrder AS o
             WHERE o.VendorId = @VendorId
               AND o.RegionCode >= @RegionFrom AND o.RegionCode < @RegionTo
               AND (o.Code IN {dialect.TextsIn("Orders")}
                    OR o.Id IN (SELECT u.OrderId FROM Unit AS u WHERE u.VendorId = @VendorId AND u.Code IN {dialect.TextsIn("Units")}))
            """;

    /// <summary>What stock items hold.</summary>
    public string Items { get; } =
        $"""
            SELECT i.Id, i.ItemCode, c.Code AS ContestCode, i.Pool
              FROM StockItem AS i
              LEFT JOIN Contest AS c ON c.Id = i.ContestId
             WHERE i.Id IN {dialect.NumbersIn("Ids")}
            """;

    internal const string Ends = """
        SELECT COALESCE((SELECT p.Name FROM Plant AS p WHERE p.Code = @Origin), @Origin) AS Origin,
               COALESCE((SELECT r.Name FROM Region AS r WHERE r.Code = @Destination), @Destination) AS Destination
        """;

    internal const string State = """
        SELECT BegunAt, LastKeptAt, EventCount, DataCharacters, Version
          FROM Sandbox
         WHERE VendorId = @VendorId
        """;

    internal const string Kept = """
        SELECT Number, EventId, Type, OccurredAt, ContentHash, Data
          FROM SandboxEvent
         WHERE VendorId = @VendorId
         ORDER BY Number
        """;

    internal const string Begin = """
        INSERT INTO Sandbox (VendorId, BegunAt, LastKeptAt, EventCount, DataCharacters, Version)
        VALUES (@VendorId, @Now, @Now, @EventCount, @DataCharacters, 1)
        """;

    // Only on what was read: whoever kept or emptied meanwhile moved the version on.
    internal const string GoOn = """
        UPDATE Sandbox
           SET BegunAt = CASE WHEN EventCount = 0 THEN @Now ELSE BegunAt END,
               LastKeptAt = @Now, EventCount = @EventCount, DataCharacters = @DataCharacters, Version = Version + 1
         WHERE VendorId = @VendorId AND Version = @Version
        """;

    // The row stays, with a version that nobody has read. What is emptied for want of use must not have been used since it was looked for.
    internal const string Reset = """
        UPDATE Sandbox
           SET EventCount = 0, DataCharacters = 0, Version = Version + 1
         WHERE VendorId = @VendorId AND (@UnusedSince IS NULL OR LastKeptAt < @UnusedSince)
        """;

    internal const string Forget = "DELETE FROM SandboxEvent WHERE VendorId = @VendorId";

    internal const string Unused = "SELECT VendorId FROM Sandbox WHERE EventCount > 0 AND LastKeptAt < @UnusedSince";
}
