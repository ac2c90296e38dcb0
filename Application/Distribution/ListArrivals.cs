using FluentValidation;
using Tepat.Application.Common;

namespace Tepat.Application.Distribution;

/// <summary>How far the boxes of each village or subdistrict have come: received at the village, signed for at the station (R10).</summary>
/// <param name="Level"><c>village</c>, which is what is meant when it is left out, or <c>district</c>.</param>
/// <param name="State">
/// Only places where something is <c>notAtVillage</c>, <c>missing</c> (not signed for at the station) or <c>late</c> (signed for after
/// H-1), or where all is <c>onTime</c>.
/// </param>
[Requires(Permissions.ReadDistribution)]
public sealed record ListArrivals(string? Region, string? Level, string? State, int? Limit, string? Cursor) : IQuery<Page<ArrivalRow>>;

public sealed record ArrivalRow
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Name of the region above: a village's subdistrict, a subdistrict's regency.</summary>
    public required string ParentName { get; init; }

    /// <summary>Boxes on the pack list.</summary>
    public required long Boxes { get; init; }

    /// <summary>Boxes whose hand-over at the village is signed.</summary>
    public required long AtVillageBoxes { get; init; }

    /// <summary>Boxes that KPPS signed for at or before H-1, 23.59.</summary>
    public required long OnTimeBoxes { get; init; }

    /// <summary>Boxes that KPPS signed for later.</summary>
    public required long LateBoxes { get; init; }

    /// <summary>Boxes that KPPS has not signed for.</summary>
    public long MissingBoxes => Boxes - OnTimeBoxes - LateBoxes;

    public required long Stations { get; init; }

    /// <summary>Stations that have signed for all of their boxes, none of them late: the numerator of R10.</summary>
    public required long OnTimeStations { get; init; }

    /// <summary>When the last hand-over to a station was signed.</summary>
    public required DateTimeOffset? LastAtStationAt { get; init; }

    /// <summary>H-1, 23.59 local (R10); null for a contest without schedule.</summary>
    public required DateTimeOffset? DueAt { get; init; }
}

internal sealed class ListArrivalsValidator : AbstractValidator<ListArrivals>
{
    private static readonly string[] Levels = ["village", "district"];
    private static readonly string[] States = ["notAtVillage", "missing", "late", "onTime"];

    public ListArrivalsValidator()
    {
        RuleFor(x => x.Level).Must(level => level is null || Levels.Contains(level)).WithErrorCode("arrivals.level_unknown");
        RuleFor(x => x.State).Must(state => state is null || States.Contains(state)).WithErrorCode("arrivals.state_unknown");
    }
}
