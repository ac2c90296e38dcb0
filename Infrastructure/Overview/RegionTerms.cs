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

    /// <summary>Packed plus supplied plus unexplained, minus everywhere they are: zero, or the books are wrong.</summary>
    public static long Difference(IReadOnlyDictionary<string, long> terms) =>
        terms.GetValueOrDefault("packed")
        + terms.GetValueOrDefault("supplied")
        + terms.GetValueOrDefault("unexplained")
        - Places.Sum(term => terms.GetValueOrDefault(term));
}
