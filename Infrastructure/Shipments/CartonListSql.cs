using Tepat.Infrastructure.Persistence;

namespace Tepat.Infrastructure.Shipments;

/// <summary>Cartons by code, a page at a time: of one shipment, or of a region.</summary>
internal sealed class CartonListSql(SqlDialect dialect)
{
    private static readonly CartonListSql Sqlite = new(SqlDialect.Sqlite);
    private static readonly CartonListSql SqlServer = new(SqlDialect.SqlServer);

    public static CartonListSql Of(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? Sqlite : SqlServer;

    public string OfShipment { get; } =
        $"""
            {CartonSql.Columns}
              FROM Shipment AS s
              JOIN ShipmentUnit AS su ON su.ShipmentId = s.Id
              JOIN Unit AS u ON u.Id = su.UnitId
              JOIN StockItem AS si ON si.Id = u.StockItemId
              LEFT JOIN Contest AS c ON c.Id = si.ContestId
             WHERE s.Code = @Shipment AND {ShipmentSql.Scope}
               AND (su.Finding IS NOT NULL OR u.DestinationCode = s.DestinationCode)
               AND (@Place IS NULL OR u.Place = @Place)
               AND (@Finding IS NULL OR su.Finding = @Finding OR @Finding = 'none' AND su.Finding IS NULL)
               AND u.Code > @After
             ORDER BY u.Code
             {dialect.Limit}
            """;

    // What a vendor packs for a destination is a pile that an index holds in the order of its codes. A page is made of no more than the top
    // of each pile, so it costs the same however high they are; sorting all that lies in a region would cost more with every carton.
    public string OfRegion { get; } =
        $"""
            {CartonSql.Columns}
              FROM (SELECT v.Id
                      FROM (SELECT DISTINCT l.DestinationCode, o.VendorId
                              FROM OrderLine AS l
                              JOIN PrintOrder AS o ON o.Id = l.OrderId
                             WHERE l.DestinationCode >= @RegionFrom AND l.DestinationCode < @RegionTo
                               AND (@VendorId IS NULL OR o.VendorId = @VendorId)) AS p
                     CROSS JOIN Unit AS v
                      LEFT JOIN ShipmentUnit AS w ON w.ShipmentId = v.ShipmentId AND w.UnitId = v.Id
                     WHERE v.Kind = 'carton' AND v.DestinationCode = p.DestinationCode AND v.VendorId = p.VendorId
                       AND v.Code > @After
                       AND v.Code <= (SELECT MAX(t.Code)
                                        FROM (SELECT x.Code
                                                FROM Unit AS x
                                                LEFT JOIN ShipmentUnit AS y ON y.ShipmentId = x.ShipmentId AND y.UnitId = x.Id
                                               WHERE x.Kind = 'carton' AND x.DestinationCode = p.DestinationCode
                                                 AND x.VendorId = p.VendorId AND x.Code > @After
                                                 AND {IsAskedFor("x", "y")}
                                               ORDER BY x.Code
                                               {dialect.Limit}) AS t)
                       AND {IsAskedFor("v", "w")}
                     ORDER BY v.Code
                     {dialect.Limit}) AS page
              JOIN Unit AS u ON u.Id = page.Id
              JOIN StockItem AS si ON si.Id = u.StockItemId
              LEFT JOIN Contest AS c ON c.Id = si.ContestId
              LEFT JOIN Shipment AS s ON s.Id = u.ShipmentId
              LEFT JOIN ShipmentUnit AS su ON su.ShipmentId = u.ShipmentId AND su.UnitId = u.Id
             ORDER BY u.Code
            """;

    private static string IsAskedFor(string unit, string entry) =>
        $"""
            (@Place IS NULL OR {unit}.Place = @Place)
                       AND (@Finding IS NULL OR {entry}.Finding = @Finding OR @Finding = 'none' AND {entry}.Finding IS NULL)
            """;
}
