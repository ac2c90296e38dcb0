using Tepat.Application.Common;

namespace Tepat.Application.Regions;

/// <summary>All polling stations of a region as a table.</summary>
[Requires(Permissions.ReadRegions)]
public sealed record ExportStations(string Region) : IQuery<Table>;
