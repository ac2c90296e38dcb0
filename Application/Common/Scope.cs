using Tepat.Domain.Common;

namespace Tepat.Application.Common;

/// <summary>
/// The rows a caller may see and touch. Every port and query over scoped tables takes one; what lies outside answers 404.
/// </summary>
/// <param name="RegionFrom">First region code in scope.</param>
/// <param name="RegionTo">End (exclusive) of the region range.</param>
/// <param name="VendorId">Set for a vendor: only this vendor's rows, whatever the region.</param>
public sealed record Scope(string RegionFrom, string RegionTo, long? VendorId)
{
    /// <summary>Everything. For the program's own work (jobs, seeding), never for a request.</summary>
    public static readonly Scope Everything = new("", "\uffff", null);

    public static Scope Of(RegionCode region) => new(region.RangeFrom, region.RangeTo, null);

    public static Scope OfVendor(long vendorId) => new("", "\uffff", vendorId);

    public bool Includes(string? regionCode) =>
        regionCode is not null && string.CompareOrdinal(regionCode, RegionFrom) >= 0 && string.CompareOrdinal(regionCode, RegionTo) < 0;

    /// <summary>This scope cut down to a region the caller asked for; null when that region lies outside it.</summary>
    public Scope? Within(RegionCode region) =>
        Includes(region.Value) ? this with { RegionFrom = region.RangeFrom, RegionTo = region.RangeTo } : null;
}
