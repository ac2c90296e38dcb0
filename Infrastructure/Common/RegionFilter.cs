using Tepat.Application.Common;
using Tepat.Domain.Common;

namespace Tepat.Infrastructure.Common;

/// <summary>The caller's scope, narrowed to the region a list was asked for.</summary>
internal static class RegionFilter
{
    /// <summary>Fails as invalid for a malformed code and as not found for a region outside the scope.</summary>
    public static Outcome<Scope> Of(Scope scope, string? region)
    {
        if (string.IsNullOrEmpty(region))
        {
            return scope;
        }

        var code = RegionCode.Parse(region);
        if (!code.IsSuccess)
        {
            return Outcome<Scope>.Fail(code.Errors);
        }

        return scope.Within(code.Value) is { } within
            ? within
            : DomainError.NotFound("region.not_found", $"There is no region {region} here.").At("region");
    }
}
