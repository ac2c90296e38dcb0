namespace Tepat.Application.Overview;

/// <summary>Why a contest is not closed yet.</summary>
/// <param name="Reason">A term whose sheets have not come to their end, or <c>difference</c>, <c>notPacked</c>, <c>openCases</c>,
/// <c>nothingPacked</c>.</param>
/// <param name="Quantity">Sheets, or cases for <c>openCases</c>.</param>
public sealed record OpenReason(string Reason, long Quantity);

/// <summary>
/// When the books of a contest are closed: every sheet is destroyed, archived, or missing or unexplained with its case closed. Anything
/// that still stands, travels or waits is a reason why not.
/// </summary>
public static class Closing
{
    private static readonly string[] OnTheWay =
    [
        "inStore",
        "waste",
        "overPrint",
        "atPrinter",
        "onRoad",
        "unsorted",
        "quarantine",
        "untraced",
        "good",
        "damaged",
        "boxes",
        "used",
        "spoiled",
        "unused",
        "revoteStore",
    ];

    /// <param name="terms">Sheets by term, of a region, of its plants, or of both.</param>
    public static IReadOnlyList<OpenReason> Reasons(IReadOnlyDictionary<string, long> terms, long difference, long openCases)
    {
        long Of(string term) => terms.GetValueOrDefault(term);
        List<OpenReason> reasons = [];
        Add("difference", Math.Abs(difference));
        if (Of("packed") == 0)
        {
            reasons.Add(new OpenReason("nothingPacked", Of("ordered")));
        }

        Add("notPacked", Of("packed") == 0 ? 0 : Of("ordered") - Of("packed"));
        foreach (var term in OnTheWay)
        {
            Add(term, Of(term));
        }

        Add("openCases", openCases);
        return reasons;

        void Add(string reason, long quantity)
        {
            if (quantity > 0)
            {
                reasons.Add(new OpenReason(reason, quantity));
            }
        }
    }
}
