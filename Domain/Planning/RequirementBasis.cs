namespace Tepat.Domain.Planning;

/// <summary>What a quantity is multiplied by. "AndContest" counts each contest that is held there on its own.</summary>
public enum RequirementBasis
{
    PerStation,
    PerStationAndContest,
    PerVoter,

    /// <summary>Each voter, for each contest in which they vote.</summary>
    PerVoterAndContest,
    PerKecamatan,
    PerKecamatanAndContest,
    PerKabupatenKota,
    PerKabupatenKotaAndContest,

    /// <summary>Once, at the province.</summary>
    Fixed,

    /// <summary>Once for each contest, at the commission that holds it (R2).</summary>
    FixedPerContest,
}

public static class RequirementBases
{
    /// <summary>Whether the quantity belongs to one contest and so stands on that contest's line.</summary>
    public static bool IsPerContest(this RequirementBasis basis) =>
        basis
            is RequirementBasis.PerStationAndContest
                or RequirementBasis.PerVoterAndContest
                or RequirementBasis.PerKecamatanAndContest
                or RequirementBasis.PerKabupatenKotaAndContest
                or RequirementBasis.FixedPerContest;
}
