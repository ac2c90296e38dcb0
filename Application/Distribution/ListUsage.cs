using FluentValidation;
using Tepat.Application.Common;

namespace Tepat.Application.Distribution;

/// <summary>What stations used, spoiled and left over of their boxes, and how far each box is on its way into the archive.</summary>
/// <param name="Box">Only this box.</param>
/// <param name="State">
/// Only boxes that are <c>awaited</c> (at their station, not counted), <c>counted</c> (not back yet), <c>returned</c> (counted and back,
/// to be archived), <c>archived</c>, or whose count has a <c>difference</c>.
/// </param>
[Requires(Permissions.ReadDistribution)]
public sealed record ListUsage(string? Region, string? Box, string? State, int? Limit, string? Cursor) : IQuery<Page<BoxUsage>>;

public sealed record BoxUsage
{
    public required string Box { get; init; }

    public required string VillageCode { get; init; }

    public required string VillageName { get; init; }

    public required long StationNumber { get; init; }

    public required string ContestCode { get; init; }

    /// <summary>Where it stands: <c>packingHall</c>, <c>trip</c>, <c>district</c>, <c>village</c>, <c>station</c>, <c>returned</c> or <c>emptied</c>.</summary>
    public required string Place { get; init; }

    /// <summary>Ballots in it; none once it is in the archive.</summary>
    public required long HeldSheets { get; init; }

    /// <summary>Null, like all that follows of the count, until the station's count is in.</summary>
    public required long? UsedSheets { get; init; }

    public required long? SpoiledSheets { get; init; }

    public required long? UnusedSheets { get; init; }

    /// <summary>Serial numbers that the station closed the box with; none before its count.</summary>
    public required IReadOnlyList<string> NewSeals { get; init; }

    /// <summary>The head of KPPS, who signed the count.</summary>
    public required string? ReporterName { get; init; }

    public required DateTimeOffset? CountedAt { get; init; }

    public required string? RecordedBy { get; init; }

    /// <summary>The case of sheets short or over; null when the count was right.</summary>
    public required string? CaseCode { get; init; }

    /// <summary><c>countedShort</c> or <c>countedOver</c>.</summary>
    public required string? CaseKind { get; init; }

    public required long? CaseSheets { get; init; }

    /// <summary><c>open</c> or <c>resolved</c>.</summary>
    public required string? CaseStatus { get; init; }
}

internal sealed class ListUsageValidator : AbstractValidator<ListUsage>
{
    private static readonly string[] States = ["awaited", "counted", "returned", "archived", "difference"];

    public ListUsageValidator()
    {
        RuleFor(x => x.State).Must(state => state is null || States.Contains(state)).WithErrorCode("usage.state_unknown");
    }
}
