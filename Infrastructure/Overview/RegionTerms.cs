namespace Tepat.Infrastructure.Overview;

/// <summary>The terms of a region's identity.</summary>
internal static class RegionTerms
{
    /// <summary>Where the sheets of a region can be.</summary>
    public static readonly IReadOnlyList<string> Places =
    [
        "atPrinter",
        "onRoad",
        "unsorted",
        "quarantine",
        "revoteStore",
        "untraced",
        "good",
        "lightlyDamaged",
        "heavilyDamaged",
        "assembled",
        "kits",
        "boxes",
        "used",
        "spoiled",
        "unused",
        "damaged",
        "missing",
        "destroyed",
        "archived",
    ];

    /// <summary>Where a sheet lies that came to the region's warehouse and was not sorted.</summary>
    public static readonly IReadOnlyList<string> Received = ["unsorted", "revoteStore"];

    /// <summary>Where a sorted sheet can be, to its end. Re-vote sheets come to some of these places unsorted.</summary>
    public static readonly IReadOnlyList<string> Sorted =
    [
        "good",
        "damaged",
        "lightlyDamaged",
        "heavilyDamaged",
        "assembled",
        "kits",
        "boxes",
        "used",
        "spoiled",
        "unused",
        "destroyed",
        "archived",
    ];

    /// <summary>Packed plus supplied plus unexplained, minus everywhere they are: zero, or the books are wrong.</summary>
    public static long Difference(IReadOnlyDictionary<string, long> terms) =>
        terms.GetValueOrDefault("packed")
        + terms.GetValueOrDefault("supplied")
        + terms.GetValueOrDefault("unexplained")
        - Places.Sum(term => terms.GetValueOrDefault(term));
}
