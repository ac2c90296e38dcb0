using System.Collections.Frozen;
using System.Globalization;
using System.Security.Claims;
using Tepat.Application.Common;
using Tepat.Domain.Common;

namespace Tepat.Api.Common;

/// <summary>How a caller is written into a signed-in principal and read back.</summary>
public static class CallerClaims
{
    private const string Kind = "tepat:kind";
    private const string Id = "tepat:id";
    private const string Role = "tepat:role";
    private const string Region = "tepat:region";
    private const string Vendor = "tepat:vendor";
    private const string Permission = "tepat:permission";

    /// <summary>Claims of a user of a region, or of a vendor's API key.</summary>
    public static IEnumerable<Claim> Write(
        CallerKind kind,
        long id,
        string name,
        string role,
        string? region,
        long? vendorId,
        IEnumerable<string> permissions
    )
    {
        yield return new Claim(Kind, kind.ToString());
        yield return new Claim(Id, id.ToString(CultureInfo.InvariantCulture));
        yield return new Claim(ClaimTypes.Name, name);
        yield return new Claim(Role, role);
        if (region is not null)
        {
            yield return new Claim(Region, region);
        }

        if (vendorId is { } vendor)
        {
            yield return new Claim(Vendor, vendor.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var permission in permissions)
        {
            yield return new Claim(Permission, permission);
        }
    }

    public static Caller Read(ClaimsPrincipal user)
    {
        if (!Enum.TryParse<CallerKind>(user.FindFirstValue(Kind), out var kind))
        {
            return Caller.Anonymous;
        }

        var scope = user.FindFirstValue(Vendor) is { } vendor
            ? Scope.OfVendor(long.Parse(vendor, CultureInfo.InvariantCulture))
            : Scope.Of(RegionCode.Of(user.FindFirstValue(Region)!));
        return new Caller(
            kind,
            long.Parse(user.FindFirstValue(Id)!, CultureInfo.InvariantCulture),
            user.FindFirstValue(ClaimTypes.Name)!,
            user.FindFirstValue(Role)!,
            scope,
            user.FindAll(Permission).Select(claim => claim.Value).ToFrozenSet()
        );
    }
}
