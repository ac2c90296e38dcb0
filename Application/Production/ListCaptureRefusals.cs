using Tepat.Application.Common;

namespace Tepat.Application.Production;

/// <summary>Why vendors' events are refused: each vendor's codes, the latest first.</summary>
/// <param name="Vendor">Only this vendor's.</param>
/// <param name="From">Only of calls of this time or later.</param>
/// <param name="To">Only of calls before this time.</param>
[Requires(Permissions.ManageKeys)]
public sealed record ListCaptureRefusals(string? Vendor, DateTimeOffset? From, DateTimeOffset? To)
    : IQuery<IReadOnlyList<CaptureRefusalRow>>;

public sealed record CaptureRefusalRow
{
    public required string VendorCode { get; init; }

    public required string VendorName { get; init; }

    public required string Code { get; init; }

    /// <summary>True for what was refused to test keys, in the sandbox; real calls are counted apart.</summary>
    public required bool IsTest { get; init; }

    /// <summary>Calls that refused something for this code.</summary>
    public required int CallCount { get; init; }

    /// <summary>Events refused for it.</summary>
    public required long EventCount { get; init; }

    public required DateTimeOffset LatestAt { get; init; }

    /// <summary>Where the fault was in the latest such call.</summary>
    public string? SamplePath { get; init; }

    /// <summary>Id of an event that was refused in the latest such call.</summary>
    public string? SampleEvent { get; init; }
}
