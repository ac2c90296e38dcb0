using Tepat.Application.Common;

namespace Tepat.Application.Regions;

/// <summary>What a snapshot changed against the one before it, per kabupaten/kota.</summary>
[Requires(Permissions.ReadRegions)]
public sealed record GetSnapshotDifference(string Code) : IQuery<SnapshotDifference>;
