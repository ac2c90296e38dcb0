using Tepat.Application.Common;

namespace Tepat.Application.Regions;

/// <summary>One region with what there is of it.</summary>
[Requires(Permissions.ReadRegions)]
public sealed record GetRegion(string Code) : IQuery<RegionView>;
