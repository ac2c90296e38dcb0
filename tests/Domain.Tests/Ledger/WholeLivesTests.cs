using CsCheck;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Destruction;
using Tepat.Domain.Warehouse;

namespace Tepat.Domain.Tests.Ledger;

/// <summary>
/// Lives of a contest from the press to the fire and the archive, with everything that people may try on the way: retries, corrections,
/// boxes opened again, phones that send late. Nothing is lost, nothing negative, all sums to zero.
/// </summary>
public sealed class WholeLivesTests
{
    [Test]
    public void Random_lives_from_print_to_destruction_reconcile_to_zero_after_every_step()
    {
        var ends = 0;
        Gen.Select(Gen.Bool, Gen.Int[0, 24], Gen.Int[0, 11], Gen.Int[0, 2_000])
            .List[250, 400]
            .Sample(
                steps =>
                {
                    var life = new RandomLife();
                    foreach (var (isOnward, kind, index, amount) in steps)
                    {
                        life.Step(isOnward, kind, index, amount);
                        life.World.ReconcilesToZero();
                        TallyIsWhatTheBoxesSay(life.World);
                        NothingOfABurntAccountRemains(life);
                    }

                    Interlocked.Add(ref ends, life.World.Sheets(Term.Archived) > 0 && life.Burnt > 0 ? 1 : 0);
                },
                iter: 120
            );

        ends.ShouldBePositive("some of these lives reach the fire and the archive");
    }

    private static void TallyIsWhatTheBoxesSay(World world)
    {
        if (world.Books.Find<PackingTally>(PackingTally.KeyOf(World.Malang, World.Ordinary)) is { } tally)
        {
            var boxes = world.Books.All<BallotBox>();
            tally.ListedBoxes.ShouldBe(boxes.Count);
            tally.FilledBoxes.ShouldBe(boxes.Count(box => box.Status >= BoxStatus.Filled));
            tally.VerifiedBoxes.ShouldBe(boxes.Count(box => box.Status >= BoxStatus.Verified));
            tally.SealedBoxes.ShouldBe(boxes.Count(box => box.Status == BoxStatus.Sealed));
        }
    }

    private static void NothingOfABurntAccountRemains(RandomLife life)
    {
        if (life.HasJustBurnt)
        {
            life.World.Sheets(Term.Damaged).ShouldBe(0);
            life.World.Sheets(Term.Good).ShouldBe(0);
            life.World.Books.All<BallotBox>().ShouldAllBe(box => box.Status >= BoxStatus.Verified);
            life.World.Books.All<BallotDestruction>().Count(one => one.Status == DestructionStatus.CarriedOut).ShouldBe(life.Burnt);
        }
    }
}
