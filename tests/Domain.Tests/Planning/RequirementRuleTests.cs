using CsCheck;
using Tepat.Domain.Planning;

namespace Tepat.Domain.Tests.Planning;

public sealed class RequirementRuleTests
{
    /// <summary>Kota Surabaya as published: 3,964 stations, 31 kecamatan, two contests.</summary>
    private static readonly Footprint Surabaya = new(3_964, 2_229_244, 57_500, 31, 1, 0);

    [Test]
    public void Surabaya_needs_7990_boxes()
    {
        var rule = Item(ItemCodes.BallotBox).Rule;

        (rule.General(Surabaya).Total + (2 * rule.ForContest(Surabaya).Total)).ShouldBe(7_990);
    }

    [Test]
    public void Surabaya_needs_15856_booths() => Item("BOOTH").Rule.General(Surabaya).ShouldBe(new Requirement(15_856, 0));

    [Test]
    public void Surabaya_needs_47568_cable_ties() => (2 * Item(ItemCodes.CableTie).Rule.ForContest(Surabaya).Total).ShouldBe(47_568);

    [Test]
    public void Ballots_state_regular_and_reserve_apart() =>
        Item(ItemCodes.Ballot)
            .Rule.ForContest(new Footprint(4_042, 2_060_600, 53_295, 33, 1, 0))
            .ShouldBe(new Requirement(2_060_600, 53_295));

    [TestCase(0, 0)]
    [TestCase(1, 2_000)]
    public void R2_two_thousand_where_the_contest_is_held(long seats, long sheets) =>
        Item(ItemCodes.BallotRevote).Rule.ForContest(Surabaya with { Seats = seats }).Total.ShouldBe(sheets);

    [Test]
    public void Notifications_go_to_each_voter_once() =>
        Item(ItemCodes.VoterNotification).Rule.General(Surabaya).ShouldBe(new Requirement(2_229_244, 0));

    [TestCase(100, 0, 30, 5, 0, 70)]
    [TestCase(100, 25, 30, 5, 3, 73)]
    [TestCase(100, 0, 500, 0, 0, 0)]
    public void Procure_what_stock_does_not_cover(long need, int bufferPerMille, long good, long light, long buffer, long procure)
    {
        var rule = new RequirementRule([new RequirementTerm(RequirementBasis.PerStation, 1)], BufferPerMille: bufferPerMille);

        var result = rule.Procure(new Requirement(need, 0), new ReusableStock(good, light, 9_999));

        result.ShouldBe(new ToProcure(buffer, need + buffer - procure, procure));
    }

    [Test]
    public void Lightly_damaged_booths_still_serve() =>
        Item("BOOTH").Rule.Procure(new Requirement(100, 0), new ReusableStock(30, 5, 50)).Procure.ShouldBe(65);

    [Test]
    public void Requirement_of_the_parts_is_the_requirement_of_the_whole() =>
        Gen.Long[0, 600]
            .Array[1, 40]
            .Sample(stations =>
            {
                var parts = stations.Select(Footprint.OfStation).ToArray();
                var whole = parts.Aggregate(Footprint.None, (sum, part) => sum + part);
                return ItemCatalogue.Items.All(item =>
                    parts.Sum(part => item.Rule.ForContest(part).Total) == item.Rule.ForContest(whole).Total
                    && parts.Sum(part => item.Rule.General(part).Total) == item.Rule.General(whole).Total
                );
            });

    [Test]
    public void Every_basis_is_counted() =>
        Enum.GetValues<RequirementBasis>().ShouldAllBe(basis => new Footprint(1, 1, 1, 1, 1, 1).Count(basis) == 1);

    [Test]
    public void An_unknown_basis_is_a_bug() => Should.Throw<ArgumentOutOfRangeException>(() => Surabaya.Count((RequirementBasis)99));

    [Test]
    public void Catalogue_has_distinct_codes_and_a_positive_rule_for_each()
    {
        ItemCatalogue.Items.Select(item => item.Code).Distinct().Count().ShouldBe(ItemCatalogue.Items.Count);
        ItemCatalogue.Items.Count.ShouldBe(23);
        ItemCatalogue.Items.ShouldAllBe(item => item.Rule.Terms.Count > 0 && item.Rule.Terms.All(term => term.Factor > 0));
    }

    private static CatalogueItem Item(string code) => ItemCatalogue.Items.Single(item => item.Code == code);
}
