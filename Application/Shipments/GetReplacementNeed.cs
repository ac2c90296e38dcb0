using Tepat.Application.Common;

namespace Tepat.Application.Shipments;

/// <summary>For each order with something for the region: what is required, good or coming, and how much may be requested.</summary>
[Requires(Permissions.ReadCases)]
public sealed record GetReplacementNeed(string Region) : IQuery<IReadOnlyList<ReplacementNeed>>;

public sealed record ReplacementNeed
{
    public required string OrderCode { get; init; }

    public required string ItemCode { get; init; }

    public string? ContestCode { get; init; }

    public required long RequiredSheets { get; init; }

    /// <summary>Good, on the way, or still to be packed.</summary>
    public required long AvailableSheets { get; init; }

    /// <summary>Required minus available, never below zero.</summary>
    public required long NeededSheets { get; init; }
}
