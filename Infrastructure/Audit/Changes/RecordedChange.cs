using Tepat.Application.Audit;
using Tepat.Application.Common;

namespace Tepat.Infrastructure.Audit.Changes;

/// <summary>An entry of the log with everybody whom it concerns.</summary>
/// <param name="Regions">The regions it touches, the one it belongs to first.</param>
/// <param name="Vendors">The vendors whose orders, shipments or cartons it touches.</param>
internal sealed record RecordedChange(
    long Sequence,
    string Type,
    string Subject,
    IReadOnlyList<string> Regions,
    IReadOnlyCollection<long> Vendors
)
{
    /// <summary>What somebody with this scope is told, or null when it is none of theirs.</summary>
    public ChangeMessage? For(Scope scope)
    {
        if (scope.VendorId is { } vendor)
        {
            return Vendors.Contains(vendor) ? new ChangeMessage(Sequence, Type, Subject) : null;
        }

        var region = Regions.FirstOrDefault(scope.Includes);
        return region is null ? null : new ChangeMessage(Sequence, Type, Subject, region);
    }
}
