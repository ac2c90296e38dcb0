using Tepat.Application.Common;

namespace Tepat.Application.Regions;

/// <summary>Polling stations of a region by village and number.</summary>
[Requires(Permissions.ReadRegions)]
public sealed record ListStations(string Region, string? Cursor, int? Limit) : IQuery<Page<StationView>>;
