using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Contract;

/// <summary>A misspelt filter says so; an empty list would say that there is nothing.</summary>
public sealed class FilterTests : ApiTests
{
    [TestCase("/api/boxes", "status")]
    [TestCase("/api/boxes", "place")]
    [TestCase("/api/cases", "status")]
    [TestCase("/api/cases", "kind")]
    [TestCase("/api/shipments", "status")]
    [TestCase("/api/replacements", "status")]
    [TestCase("/api/orders", "status")]
    [TestCase("/api/contracts", "status")]
    [TestCase("/api/plans", "status")]
    [TestCase("/api/trips", "status")]
    [TestCase("/api/findings", "status")]
    [TestCase("/api/findings", "kind")]
    [TestCase("/api/adjustments", "status")]
    [TestCase("/api/destructions", "status")]
    [TestCase("/api/stock-counts", "status")]
    [TestCase("/api/revotes", "status")]
    public async Task Unknown_word_is_refused_by_name(string list, string filter)
    {
        var officer = await Api.As("prov35");

        var answer = await officer.Get($"{list}?{filter}=tidakDikenal");

        answer.ShouldBeProblemAt(400, "filter.word_unknown", filter);
    }

    [TestCase("/api/boxes?status=sealed&place=main")]
    [TestCase("/api/cases?kind=misrouted&status=open")]
    [TestCase("/api/orders?status=printing")]
    public async Task Known_word_finds_what_there_is(string list) => (await (await Api.As("prov35")).Get(list)).ShouldBe(200);
}
