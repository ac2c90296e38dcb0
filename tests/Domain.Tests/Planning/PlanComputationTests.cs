using Tepat.Domain.Planning;
using Tepat.Domain.Regions;

namespace Tepat.Domain.Tests.Planning;

public sealed class PlanComputationTests
{
    private static readonly StationRow[] Stations =
    [
        new("35.07.01.2001", 1, 500),
        new("35.07.01.2001", 2, 41),
        new("35.07.02.2001", 1, 600),
        new("35.78.01.1001", 1, 40),
    ];

    private static readonly PlanContest[] Contests = [new("GUB-35", "35"), new("BUP-35.07", "35.07"), new("WAL-35.78", "35.78")];

    [Test]
    public void Ballots_follow_R1_and_R5_for_each_contest() =>
        Lines("35")
            .Where(line => line.ItemCode == ItemCodes.Ballot)
            .Select(line => (line.RegionCode, line.ContestCode, line.Requirement))
            .ShouldBe([
                ("35.07", "GUB-35", new Requirement(1_141, 13 + 2 + 15)),
                ("35.07", "BUP-35.07", new Requirement(1_141, 13 + 2 + 15)),
                ("35.78", "GUB-35", new Requirement(40, 1)),
                ("35.78", "WAL-35.78", new Requirement(40, 1)),
            ]);

    [Test]
    public void R2_re_vote_ballots_lie_with_the_commission_that_holds_the_contest() =>
        Lines("35")
            .Where(line => line.ItemCode == ItemCodes.BallotRevote)
            .Select(line => (line.RegionCode, line.ContestCode, line.Requirement.Total))
            .ShouldBe([("35", "GUB-35", 2_000), ("35.07", "BUP-35.07", 2_000), ("35.78", "WAL-35.78", 2_000)]);

    [Test]
    public void A_regency_plans_only_for_itself() => Lines("35.07").ShouldAllBe(line => line.RegionCode == "35.07");

    [Test]
    public void Boxes_count_stations_contests_and_districts() =>
        Lines("35")
            .Where(line => line.ItemCode == ItemCodes.BallotBox && line.RegionCode == "35.07")
            .Sum(line => line.Requirement.Total)
            .ShouldBe((3 * 2) + (2 * 2));

    [Test]
    public void Stock_is_used_once_over_all_lines_of_an_item()
    {
        var stock = new Dictionary<(string, string), ReusableStock> { [("35.07", ItemCodes.BallotBox)] = new(6, 0, 9) };

        var boxes = Lines("35.07", stock).Where(line => line.ItemCode == ItemCodes.BallotBox).ToList();

        boxes.Sum(line => line.Procurement.Reused).ShouldBe(6);
        boxes.Sum(line => line.Procurement.Procure).ShouldBe(4);
    }

    [Test]
    public void Hash_is_the_same_whatever_the_order_and_other_when_a_sheet_changes()
    {
        var lines = Lines("35");
        var hash = Hash(lines);

        Hash([.. lines.Reverse()]).ShouldBe(hash);
        Hash([lines[0] with { Requirement = new Requirement(lines[0].Requirement.Regular + 1, 0) }, .. lines.Skip(1)]).ShouldNotBe(hash);
    }

    private static string Hash(IReadOnlyList<PlanLine> lines) => PlanComputation.Hash("35", "stations", Items, lines);

    private static PlanItem[] Items => [.. ItemCatalogue.Items.Select(item => new PlanItem(item.Code, item.Rule))];

    private static IReadOnlyList<PlanLine> Lines(string region, Dictionary<(string, string), ReusableStock>? stock = null) =>
        PlanComputation.Lines(new PlanBasis(region, RegionSums.Of(Stations), Contests, Items, stock ?? [], "stations"));
}
