namespace Tepat.Domain.Planning;

/// <summary>One part of a rule: so many pieces each time the basis occurs.</summary>
public sealed record RequirementTerm(RequirementBasis Basis, long Factor);

/// <summary>How much of an item is needed, as data: kept with the catalogue, frozen with each plan.</summary>
/// <param name="Terms">Parts that are added up.</param>
/// <param name="HasReserve">Whether 2.5% of the voters, rounded up at each station, come on top (R1, R5). Ballots only.</param>
/// <param name="BufferPerMille">Approved surplus in thousandths of the requirement of a kabupaten/kota, rounded up.</param>
/// <param name="ReusesLightlyDamaged">Whether lightly damaged stock still serves; badly damaged stock never does.</param>
public sealed record RequirementRule(
    IReadOnlyList<RequirementTerm> Terms,
    bool HasReserve = false,
    int BufferPerMille = 0,
    bool ReusesLightlyDamaged = false
)
{
    /// <summary>Whether any part stands on the line of one contest.</summary>
    public bool HasContestPart() => Terms.Any(term => term.Basis.IsPerContest());

    /// <summary>Whether any part stands on the line that belongs to no contest.</summary>
    public bool HasGeneralPart() => Terms.Any(term => !term.Basis.IsPerContest());

    /// <summary>The requirement on the line of a contest, given the contest's footprint.</summary>
    public Requirement ForContest(Footprint contest) =>
        new(Sum(contest, perContest: true), HasReserve && HasContestPart() ? contest.ReserveSheets : 0);

    /// <summary>The requirement on the line that belongs to no contest, given the footprint of the whole election.</summary>
    public Requirement General(Footprint election) =>
        new(Sum(election, perContest: false), HasReserve && !HasContestPart() ? election.ReserveSheets : 0);

    /// <summary>What is to be bought for a kabupaten/kota (or the province's own seat): never below zero.</summary>
    public ToProcure Procure(Requirement requirement, ReusableStock stock)
    {
        var buffer = checked(((requirement.Total * BufferPerMille) + 999) / 1000);
        var needed = checked(requirement.Total + buffer);
        var reused = Math.Min(needed, stock.Usable(ReusesLightlyDamaged));
        return new ToProcure(buffer, reused, needed - reused);
    }

    private long Sum(Footprint footprint, bool perContest)
    {
        var sum = 0L;
        foreach (var term in Terms)
        {
            if (term.Basis.IsPerContest() == perContest)
            {
                sum = checked(sum + (term.Factor * footprint.Count(term.Basis)));
            }
        }

        return sum;
    }
}

/// <summary>A requirement in its two parts, which plans and orders state separately (domain 1.4).</summary>
public readonly record struct Requirement(long Regular, long Reserve)
{
    public long Total => checked(Regular + Reserve);

    public static Requirement operator +(Requirement left, Requirement right) => Add(left, right);

    public static Requirement Add(Requirement left, Requirement right) =>
        checked(new Requirement(left.Regular + right.Regular, left.Reserve + right.Reserve));
}

/// <summary>Stock left from earlier elections, by condition (baik, rusak ringan, rusak berat).</summary>
public readonly record struct ReusableStock(long Good, long LightlyDamaged, long BadlyDamaged)
{
    public long Usable(bool includeLightlyDamaged) => checked(Good + (includeLightlyDamaged ? LightlyDamaged : 0));
}

/// <summary>Requirement + buffer - reused = what is to be procured.</summary>
public readonly record struct ToProcure(long Buffer, long Reused, long Procure);
