namespace Tepat.Domain.Planning;

/// <summary>How much of an item lies in each box, by the rule that a plan froze.</summary>
public static class BoxRule
{
    /// <summary>
    /// Pieces in the box of one station and contest. What belongs to the station as a whole lies in the box of its first contest; what
    /// depends on the voters is no matter of kits, which are all alike.
    /// </summary>
    /// <param name="rule">The item's rule.</param>
    /// <param name="isFirstContest">The box is that of the contest that reaches over the widest region.</param>
    public static long PiecesPerBox(RequirementRule rule, bool isFirstContest)
    {
        var station = Footprint.OfStation(0);
        return rule.ForContest(station).Total + (isFirstContest ? rule.General(station).Total : 0);
    }

    /// <summary>
    /// Whether an item is another thing for each contest: what was bought before the candidates were known (stage one) is the same for all.
    /// </summary>
    public static bool IsOfContest(ItemStage stage, RequirementRule rule) => stage == ItemStage.Two && rule.HasContestPart();
}
