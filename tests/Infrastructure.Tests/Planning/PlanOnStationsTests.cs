using Tepat.Application.Planning;
using Tepat.Application.Regions;
using Tepat.Domain.Planning;
using Tepat.Infrastructure.Regions;
using Tepat.Infrastructure.Tests.Regions;

namespace Tepat.Infrastructure.Tests.Planning;

/// <summary>From the import of all stations to an approved plan, on one database.</summary>
public sealed class PlanOnStationsTests
{
    private EastJava database = null!;
    private PlanState plan = null!;

    [OneTimeSetUp]
    public async Task Import_and_plan()
    {
        database = await EastJava.Create(withStations: false);
        await database.Do<ReferenceSeed>(seed => seed.AddEastJava("prov35", CancellationToken.None));
        plan = (await database.Send(EastJava.Maker, new MakePlan(ReferenceSeed.ElectionCode, "35"))).Value;
    }

    [OneTimeTearDown]
    public async Task Drop() => await database.DisposeAsync();

    [Test]
    public async Task Province_shows_its_published_figures()
    {
        var region = (await database.Send(EastJava.Maker, new GetRegion("35"))).Value;

        region.Counts.ShouldBe(new RegionCounts(38, 666, 8_494, 60_751));
        region.Voters.ShouldBe(31_280_418);
        region.Snapshot!.IsSynthetic.ShouldBeTrue();
    }

    [Test]
    public async Task Another_region_is_not_found()
    {
        (await database.Send(EastJava.Malang, new GetRegion("35"))).Errors.Single().Code.ShouldBe("region.not_found");
        (await database.Send(EastJava.Malang, new GetRequirements(plan.Code, "35.14"))).Errors.Single().Code.ShouldBe("region.not_found");
    }

    [Test]
    public async Task Malang_needs_what_was_published()
    {
        var requirements = (await database.Send(EastJava.Malang, new GetRequirements(plan.Code, null))).Value;

        requirements.Region.ShouldBe("35.07");
        var governor = requirements.Lines.Single(line => line.Item == ItemCodes.Ballot && line.Contest == "GUB-35");
        (governor.Regular, governor.Reserve, governor.Total).ShouldBe((2_060_600, 53_295, 2_113_895));
        requirements.Lines.Single(line => line.Item == ItemCodes.BallotRevote).Contest.ShouldBe("BUP-35.07");
    }

    [TestCase("35")]
    [TestCase("35.07")]
    [TestCase("35.07.01")]
    [TestCase("35.07.01.2001")]
    public async Task Each_level_is_the_sum_of_the_level_below(string region)
    {
        foreach (var item in ItemCatalogue.Items)
        {
            var spread = (await database.Send(EastJava.Maker, new ExploreRequirements(plan.Code, region, item.Code, null))).Value;

            (spread.Children.Sum(child => child.Required.Total) + spread.HeldHere).ShouldBe(spread.Total.Total, item.Code);
            spread.HeldHere.ShouldBeGreaterThanOrEqualTo(0, item.Code);
        }
    }

    [Test]
    public async Task Ballots_of_a_kabupaten_are_the_sum_of_its_districts()
    {
        var spread = (await database.Send(EastJava.Maker, new ExploreRequirements(plan.Code, "35.15", null, "BUP-35.15"))).Value;

        spread.Total.Total.ShouldBe(1_517_796);
        spread.Children.Count.ShouldBe(18);
        spread.HeldHere.ShouldBe(0);
    }

    [Test]
    public async Task Stations_of_a_village_are_exported_with_their_ballots()
    {
        var table = (await database.Send(EastJava.Maker, new ExportPlan(plan.Code, "35.07", null, "GUB-35", Stations: true))).Value;
        var rows = table.Rows.ToList();

        rows.Count.ShouldBe(4_042);
        rows.Sum(row => (long)row[7]!).ShouldBe(2_113_895);
    }

    [Test]
    public async Task Another_than_the_maker_approves_and_the_next_version_is_compared()
    {
        var made = (await database.Send(EastJava.Maker, new MakePlan(ReferenceSeed.ElectionCode, "35"))).Value;
        var submitted = (await database.Send(EastJava.Maker, new SubmitPlan(made.Code, made.Version))).Value;
        var self = EastJava.User("prov35", "35", Application.Common.Permissions.ApprovePlans);

        (await database.Send(self, new ApprovePlan(made.Code, submitted.Version)))
            .Errors.Single()
            .Code.ShouldBe("plan.maker_cannot_approve");
        (await database.Send(EastJava.Head, new ApprovePlan(made.Code, 1))).Errors.Single().Code.ShouldBe("version.mismatch");
        var approved = (await database.Send(EastJava.Head, new ApprovePlan(made.Code, submitted.Version))).Value;
        var comparison = (await database.Send(EastJava.Head, new ComparePlans(made.Code, null, null))).Value;
        var view = (await database.Send(EastJava.Head, new GetPlan(made.Code))).Value;

        approved.Status.ShouldBe(PlanStatus.Approved);
        comparison.Lines.ShouldAllBe(line => line.Difference == 0);
        view.IsIntact.ShouldBeTrue();
        await database.Do<IApprovedPlan>(async published =>
        {
            var lines = await published.Of(
                ReferenceSeed.ElectionCode,
                ItemCodes.Ballot,
                "GUB-35",
                Application.Common.Scope.Everything,
                CancellationToken.None
            );
            lines.Count.ShouldBe(39);
            lines.Single(line => line.Destination == "35").Revote.ShouldBe(2_000);
            lines.Sum(line => line.Regular).ShouldBe(31_280_418);
        });
    }
}
