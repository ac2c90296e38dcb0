using CsCheck;
using Tepat.Domain.Planning;

namespace Tepat.Domain.Tests.Planning;

public sealed class BallotReserveTests
{
    [TestCase(0, 0)]
    [TestCase(1, 2)]
    [TestCase(40, 41)]
    [TestCase(41, 43)]
    [TestCase(514, 527)]
    [TestCase(600, 615)]
    public void R5_rounds_up_at_the_station(long voters, long ballots) => BallotReserve.Required(voters).ShouldBe(ballots);

    [Test]
    public void R5_is_at_least_two_and_a_half_per_cent_and_the_least_that_is() =>
        Gen.Long[0, 1_000_000]
            .Sample(voters =>
            {
                var reserve = BallotReserve.Of(voters);
                return reserve * 1000 >= voters * 25 && (reserve - 1) * 1000 < voters * 25;
            });

    [Test]
    public void R5_never_falls_when_voters_are_added() =>
        Gen.Select(Gen.Long[0, 1_000_000], Gen.Long[0, 1_000]).Sample((v, more) => BallotReserve.Of(v) <= BallotReserve.Of(v + more));

    [Test]
    public void R5_of_many_stations_is_never_less_than_that_of_their_total() =>
        Gen.Long[0, 600]
            .Array[1, 50]
            .Sample(stations =>
            {
                var apart = stations.Sum(BallotReserve.Of);
                var together = BallotReserve.Of(stations.Sum());
                return apart >= together && apart < together + stations.Length;
            });

    [Test]
    public void Voters_below_zero_are_a_bug() => Should.Throw<ArgumentOutOfRangeException>(() => BallotReserve.Of(-1));
}
