using Tepat.Domain.Procurement;

namespace Tepat.Domain.Tests.Procurement;

public sealed class OrderDraftTests
{
    private static readonly OrderedContest Governor = new(1, "GUB-35", "35");
    private static readonly OrderedContest Regent = new(2, "BUP-35.07", "35.07");

    [TestCase("35", 0, 2_000, null, TestName = "The governor's re-vote ballots stay with the province (R2)")]
    [TestCase("35.07", 10, 0, null, TestName = "A kabupaten gets its ordinary ballots")]
    [TestCase("35.07", 10, 2_000, "order.revote_elsewhere", TestName = "No governor's re-vote ballots for a kabupaten (R2)")]
    [TestCase("35.07", 0, 0, "order.line_empty", TestName = "A line orders something")]
    [TestCase("36.01", 10, 0, "order.destination_outside", TestName = "Nothing for another province")]
    public void Governors_order(string destination, long regular, long revote, string? refusal) =>
        Code(Draft("BALLOT", Governor, destination, regular, revote)).ShouldBe(refusal);

    [TestCase("35.07", 10, 2_000, null, TestName = "The regent's re-vote ballots go to the kabupaten (R2)")]
    [TestCase("35.14", 10, 0, "order.destination_outside", TestName = "No regent's ballots for the neighbour")]
    public void Regents_order(string destination, long regular, long revote, string? refusal) =>
        Code(Draft("BALLOT", Regent, destination, regular, revote)).ShouldBe(refusal);

    [Test]
    public void Ballots_need_a_contest_and_re_vote_is_no_item_of_its_own()
    {
        Code(Draft("BALLOT", null, "35.07", 10, 0)).ShouldBe("order.contest_required");
        Code(Draft("BALLOT_PSU", Governor, "35", 10, 0)).ShouldBe("order.item_unknown");
        Code(Draft("TACTILE_GUIDE", Governor, "35", 10, 10)).ShouldBe("order.revote_elsewhere");
        Code(Draft("TACTILE_GUIDE", Governor, "35.07", 10, 0)).ShouldBeNull();
    }

    [Test]
    public void Plant_belongs_to_the_contracts_vendor()
    {
        var draft = Draft("BALLOT", Governor, "35.07", 10, 0) with { Plant = new OrderedPlant(9, "KLATEN-01", 2) };

        Code(draft).ShouldBe("order.plant_of_other_vendor");
    }

    [Test]
    public void Cost_counts_every_pool_and_does_not_overflow()
    {
        var draft = Draft("BALLOT", Regent, "35.07", 100_000_000, 2_000) with { UnitPriceSen = 100_000_000_000 };

        draft.CostSen.ShouldBe((Int128)100_002_000 * 100_000_000_000);
    }

    private static string? Code(OrderDraft draft)
    {
        var contract = new Contract
        {
            Code = "K-1",
            VendorId = 1,
            RegionCode = "35",
            Title = "Surat suara",
            CeilingSen = 1_000,
            MadeBy = "user:prov35",
        };
        return draft.Fits(contract).Errors.FirstOrDefault()?.Code;
    }

    private static OrderDraft Draft(string item, OrderedContest? contest, string destination, long regular, long revote) =>
        new(
            item,
            contest,
            new OrderedPlant(1, "GRESIK-01", 1),
            200,
            [new DraftLine(destination, regular, 0, revote, new DateTimeOffset(2024, 11, 1, 0, 0, 0, TimeSpan.Zero))]
        );
}
