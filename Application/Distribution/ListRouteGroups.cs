using Tepat.Application.Common;

namespace Tepat.Application.Distribution;

/// <summary>Route groups of the caller's regions.</summary>
[Requires(Permissions.ReadDistribution)]
public sealed record ListRouteGroups(string? Region, int? Limit, string? Cursor) : IQuery<Page<RouteGroupView>>;
