using Tepat.Application.Common;
using Tepat.Application.Procurement;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>All keys of a vendor, the newest first; a vendor has a handful.</summary>
[Requires(Permissions.ManageKeys)]
public sealed record ListApiKeys(string Vendor) : IQuery<IReadOnlyList<ApiKeyRow>>;

internal sealed class ListApiKeysHandler(IApiKeyStore keys, IVendorDirectory vendors, KeyLimits limits, TimeProvider time)
    : IQueryHandler<ListApiKeys, IReadOnlyList<ApiKeyRow>>
{
    public async Task<Outcome<IReadOnlyList<ApiKeyRow>>> Handle(ListApiKeys query, CancellationToken ct)
    {
        if (await vendors.Find(query.Vendor, ct) is not { } vendor)
        {
            return IdentityErrors.VendorNotFound;
        }

        return (await keys.OfVendor(vendor.Id, ct)).Select(key => ApiKeyRow.Of(key, limits, time.GetUtcNow())).ToList();
    }
}
