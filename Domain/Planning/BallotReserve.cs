namespace Tepat.Domain.Planning;

/// <summary>
/// The reserve of ballots that lies in each polling station: 2.5% of its voters, rounded up at the station (R1, R3, R5).
/// Integer arithmetic only; a rounded total over a region is not the same number.
/// </summary>
public static class BallotReserve
{
    /// <summary>2.5% as thousandths.</summary>
    public const int PerMille = 25;

    /// <summary>Ballots for the re-vote, per commission that holds a contest (R2).</summary>
    public const long RevoteSheetsPerContest = 2_000;

    /// <summary>Most voters that a polling station may have (R11).</summary>
    public const int VotersPerStationMax = 600;

    /// <summary>Reserve sheets of one station for one contest (R5).</summary>
    public static long Of(long voters) => Of(voters, PerMille);

    /// <summary>Reserve of one station at another rate, in thousandths of its voters, rounded up.</summary>
    public static long Of(long voters, int perMille)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(voters);
        ArgumentOutOfRangeException.ThrowIfNegative(perMille);
        return checked(((voters * perMille) + 999) / 1000);
    }

    /// <summary>Voters plus reserve: the ballots that are packed for one station and contest (R4).</summary>
    public static long Required(long voters) => checked(voters + Of(voters));
}
