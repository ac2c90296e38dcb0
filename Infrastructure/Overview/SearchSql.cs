namespace Tepat.Infrastructure.Overview;

/// <summary>One seek into the index of a kind's codes, within the caller's scope.</summary>
internal static class SearchSql
{
    internal const string Shipments = """
        SELECT 'shipment' AS Kind, s.Code, s.Code AS Subject, s.DestinationCode AS RegionCode
          FROM Shipment AS s
         WHERE s.Code >= @First AND s.Code < @Past AND UPPER(SUBSTRING(s.Code, 1, @Length)) = @Upper
           AND (@VendorId IS NULL OR s.VendorId = @VendorId)
           AND (s.DestinationCode >= @RegionFrom AND s.DestinationCode < @RegionTo
                OR s.OriginRegion >= @RegionFrom AND s.OriginRegion < @RegionTo)
         ORDER BY s.Code
        """;

    internal const string Cartons = """
        SELECT 'carton' AS Kind, u.Code, u.Code AS Subject, u.DestinationCode AS RegionCode
          FROM Unit AS u
         WHERE u.Code >= @First AND u.Code < @Past AND UPPER(SUBSTRING(u.Code, 1, @Length)) = @Upper AND u.Kind = 'carton'
           AND (@VendorId IS NULL OR u.VendorId = @VendorId)
           AND u.DestinationCode >= @RegionFrom AND u.DestinationCode < @RegionTo
         ORDER BY u.Code
        """;

    internal const string Cases = """
        SELECT 'case' AS Kind, k.Code, k.Code AS Subject, k.RegionCode
          FROM DiscrepancyCase AS k
         WHERE k.Code >= @First AND k.Code < @Past AND (@VendorId IS NULL OR k.VendorId = @VendorId)
           AND (k.RegionCode >= @RegionFrom AND k.RegionCode < @RegionTo
                OR k.OtherRegionCode >= @RegionFrom AND k.OtherRegionCode < @RegionTo)
         ORDER BY k.Code
        """;

    internal const string Orders = $"""
        SELECT 'order' AS Kind, o.Code, o.Code AS Subject, o.RegionCode
          FROM PrintOrder AS o
         WHERE o.Code >= @First AND o.Code < @Past AND {OfOrder}
         ORDER BY o.Code
        """;

    internal const string Plates = $"""
        SELECT 'plate' AS Kind, p.Code, o.Code AS Subject, o.RegionCode
          FROM Plate AS p
          JOIN PrintOrder AS o ON o.Id = p.OrderId
         WHERE p.Code >= @First AND p.Code < @Past AND UPPER(SUBSTRING(p.Code, 1, @Length)) = @Upper AND {OfOrder}
         ORDER BY p.Code, o.Code
        """;

    // As whoever reads an order: where one of its lines goes.
    private const string OfOrder = """
        (@VendorId IS NULL OR o.VendorId = @VendorId)
           AND EXISTS (SELECT 1 FROM OrderLine AS l
                        WHERE l.OrderId = o.Id AND l.DestinationCode >= @RegionFrom AND l.DestinationCode < @RegionTo)
        """;

    internal const string Contracts = """
        SELECT 'contract' AS Kind, k.Code, k.Code AS Subject, k.RegionCode
          FROM Contract AS k
         WHERE k.Code >= @First AND k.Code < @Past AND UPPER(SUBSTRING(k.Code, 1, @Length)) = @Upper
           AND (@VendorId IS NULL OR k.VendorId = @VendorId)
           AND k.RegionCode >= @RegionFrom AND k.RegionCode < @RegionTo
         ORDER BY k.Code
        """;

    internal const string Plans = """
        SELECT 'plan' AS Kind, p.Code, p.Code AS Subject, p.RegionCode
          FROM RequirementPlan AS p
         WHERE p.Code >= @First AND p.Code < @Past AND p.RegionCode >= @RegionFrom AND p.RegionCode < @RegionTo
         ORDER BY p.Code
        """;

    // Codes begin with the digits of the village: another region's boxes are not even looked at.
    internal const string Boxes = """
        SELECT 'box' AS Kind, b.Code, b.Code AS Subject, b.VillageCode AS RegionCode
          FROM BallotBox AS b
         WHERE b.Code >= @First AND b.Code < @Past AND b.Code >= @CodeFrom AND b.Code < @CodeTo
           AND b.VillageCode >= @RegionFrom AND b.VillageCode < @RegionTo
         ORDER BY b.Code
        """;

    internal const string Seals = """
        SELECT 'seal' AS Kind, s.Serial AS Code, b.Code AS Subject, b.VillageCode AS RegionCode
          FROM BoxSeal AS s
          JOIN BallotBox AS b ON b.Id = s.BoxId
         WHERE s.Serial >= @First AND s.Serial < @Past AND UPPER(SUBSTRING(s.Serial, 1, @Length)) = @Upper
           AND b.VillageCode >= @RegionFrom AND b.VillageCode < @RegionTo
         ORDER BY s.Serial
        """;

    internal const string Trips = """
        SELECT 'trip' AS Kind, t.Code, t.Code AS Subject, t.RegionCode
          FROM Trip AS t
         WHERE t.Code >= @First AND t.Code < @Past AND t.RegionCode >= @RegionFrom AND t.RegionCode < @RegionTo
         ORDER BY t.Code
        """;

    internal const string HandOvers = """
        SELECT 'handOver' AS Kind, h.Number AS Code, h.Number AS Subject, h.ToRegion AS RegionCode
          FROM HandOver AS h
         WHERE h.Number >= @First AND h.Number < @Past AND UPPER(SUBSTRING(h.Number, 1, @Length)) = @Upper
           AND (h.ToRegion >= @RegionFrom AND h.ToRegion < @RegionTo OR h.FromRegion >= @RegionFrom AND h.FromRegion < @RegionTo)
         ORDER BY h.Number
        """;

    internal const string Destructions = """
        SELECT 'destruction' AS Kind, d.Code, d.Code AS Subject, d.RegionCode
          FROM BallotDestruction AS d
         WHERE d.Code >= @First AND d.Code < @Past AND d.RegionCode >= @RegionFrom AND d.RegionCode < @RegionTo
         ORDER BY d.Code
        """;

    internal const string Findings = """
        SELECT 'finding' AS Kind, f.Code, f.Code AS Subject, f.RegionCode
          FROM Finding AS f
         WHERE f.Code >= @First AND f.Code < @Past AND f.RegionCode >= @RegionFrom AND f.RegionCode < @RegionTo
         ORDER BY f.Code
        """;
}
