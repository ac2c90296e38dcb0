using Tepat.Application.Common;

namespace Tepat.Application.Regions;

/// <summary>Published snapshots of stations that concern the caller, newest first.</summary>
[Requires(Permissions.ReadRegions)]
public sealed record ListStationSnapshots : IQuery<Page<StationSnapshotView>>;
