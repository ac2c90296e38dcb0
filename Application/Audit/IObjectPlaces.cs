using Tepat.Application.Common;
using Tepat.Domain.Audit;

namespace Tepat.Application.Audit;

/// <summary>Where the objects are that findings and photos are about.</summary>
public interface IObjectPlaces
{
    /// <summary>The region that an object belongs to, as far as the scope sees it; null when it is absent or out of scope.</summary>
    Task<string?> RegionOf(ObjectKind kind, string code, Scope scope, CancellationToken ct);
}
