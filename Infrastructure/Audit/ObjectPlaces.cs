using Tepat.Application.Audit;
using Tepat.Application.Common;
using Tepat.Application.Destruction;
using Tepat.Domain.Audit;
using Tepat.Infrastructure.Persistence.Sessions;

namespace Tepat.Infrastructure.Audit;

/// <inheritdoc cref="IObjectPlaces"/>
internal sealed class ObjectPlaces(DbSession session, IDestructions destructions) : IObjectPlaces
{
    public async Task<string?> RegionOf(ObjectKind kind, string code, Scope scope, CancellationToken ct)
    {
        var parameters = new
        {
            Code = code,
            scope.RegionFrom,
            scope.RegionTo,
            scope.VendorId,
        };
        return kind switch
        {
            ObjectKind.Order => await session.QueryOne<string>(OrderSql, parameters, ct),
            ObjectKind.Shipment => await session.QueryOne<string>(ShipmentSql, parameters, ct),
            ObjectKind.Case => await session.QueryOne<string>(CaseSql, parameters, ct),
            ObjectKind.Carton or ObjectKind.Box => await session.QueryOne<string>(UnitSql, parameters, ct),
            // What follows is no vendor's business, and a vendor's scope is one of vendors, not of regions.
            _ when scope.VendorId is not null => null,
            ObjectKind.Region => await session.QueryOne<string>(RegionSql, parameters, ct),
            ObjectKind.HandOver => await session.QueryOne<string>(HandOverSql, parameters, ct),
            ObjectKind.Finding => await session.QueryOne<string>(FindingSql, parameters, ct),
            _ => (await destructions.Find(code, scope, ct))?.Region,
        };
    }

    internal const string RegionSql = "SELECT Code FROM Region WHERE Code = @Code AND Code >= @RegionFrom AND Code < @RegionTo";

    internal const string OrderSql = """
        SELECT RegionCode
          FROM PrintOrder
         WHERE Code = @Code AND RegionCode >= @RegionFrom AND RegionCode < @RegionTo
           AND (@VendorId IS NULL OR VendorId = @VendorId)
        """;

    internal const string ShipmentSql = """
        SELECT DestinationCode
          FROM Shipment
         WHERE Code = @Code AND DestinationCode >= @RegionFrom AND DestinationCode < @RegionTo
           AND (@VendorId IS NULL OR VendorId = @VendorId)
        """;

    // A carton found astray is the finder's case and its owner's.
    internal const string CaseSql = """
        SELECT CASE WHEN RegionCode >= @RegionFrom AND RegionCode < @RegionTo THEN RegionCode ELSE OtherRegionCode END
          FROM DiscrepancyCase
         WHERE Code = @Code
           AND (@VendorId IS NULL OR VendorId = @VendorId)
           AND (RegionCode >= @RegionFrom AND RegionCode < @RegionTo OR OtherRegionCode >= @RegionFrom AND OtherRegionCode < @RegionTo)
        """;

    internal const string UnitSql = """
        SELECT DestinationCode
          FROM Unit
         WHERE Code = @Code AND DestinationCode >= @RegionFrom AND DestinationCode < @RegionTo
           AND (@VendorId IS NULL OR VendorId = @VendorId)
        """;

    internal const string HandOverSql = """
        SELECT CASE WHEN ToRegion >= @RegionFrom AND ToRegion < @RegionTo THEN ToRegion ELSE FromRegion END
          FROM HandOver
         WHERE Number = @Code
           AND (ToRegion >= @RegionFrom AND ToRegion < @RegionTo OR FromRegion >= @RegionFrom AND FromRegion < @RegionTo)
        """;

    internal const string FindingSql = """
        SELECT RegionCode FROM Finding WHERE Code = @Code AND RegionCode >= @RegionFrom AND RegionCode < @RegionTo
        """;
}
