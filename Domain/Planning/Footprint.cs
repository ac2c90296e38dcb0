namespace Tepat.Domain.Planning;

/// <summary>
/// What there is of a region, as far as requirements depend on it: for the whole election, or for one contest as far as it
/// reaches into the region. Footprints of neighbouring regions add up to that of the region above them.
/// </summary>
/// <param name="Stations">Polling stations (of the contest).</param>
/// <param name="Voters">Registered voters.</param>
/// <param name="ReserveSheets">Reserve, rounded up at each station (R5): not to be had from <paramref name="Voters"/>.</param>
/// <param name="Districts">Kecamatan in the region, itself included; none below the kecamatan.</param>
/// <param name="Regencies">Kabupaten and kota in the region, itself included; none below.</param>
/// <param name="Seats">1 where the commission that holds the contest (or, for the election, the province) lies in the region.</param>
public readonly record struct Footprint(long Stations, long Voters, long ReserveSheets, long Districts, long Regencies, long Seats)
{
    public static readonly Footprint None;

    /// <summary>The footprint of one polling station.</summary>
    public static Footprint OfStation(long voters) => new(1, voters, BallotReserve.Of(voters), 0, 0, 0);

    public static Footprint operator +(Footprint left, Footprint right) => Add(left, right);

    public static Footprint Add(Footprint left, Footprint right) =>
        checked(
            new Footprint(
                left.Stations + right.Stations,
                left.Voters + right.Voters,
                left.ReserveSheets + right.ReserveSheets,
                left.Districts + right.Districts,
                left.Regencies + right.Regencies,
                left.Seats + right.Seats
            )
        );

    /// <summary>How often the basis occurs in this footprint.</summary>
    public long Count(RequirementBasis basis) =>
        basis switch
        {
            RequirementBasis.PerStation or RequirementBasis.PerStationAndContest => Stations,
            RequirementBasis.PerVoter or RequirementBasis.PerVoterAndContest => Voters,
            RequirementBasis.PerKecamatan or RequirementBasis.PerKecamatanAndContest => Districts,
            RequirementBasis.PerKabupatenKota or RequirementBasis.PerKabupatenKotaAndContest => Regencies,
            RequirementBasis.Fixed or RequirementBasis.FixedPerContest => Seats,
            _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "Not a basis of requirements."),
        };
}
