using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tepat.Api.Tests.Fixture;
using Tepat.Infrastructure.Audit;
using Tepat.VendorSimulator;

namespace Tepat.Api.Tests.Ledger;

/// <summary>A plant that knows only the page for vendors plays whole orders, with and without mishaps.</summary>
public sealed class VendorSimulatorTests : ApiTests
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["Identity:RequestsPerKeyPerMinute"] = "100000" };

    [Test]
    public async Task Whole_order_with_mishaps_ends_closed_and_printed_is_packed_is_shipped()
    {
        var plant = await Plant.Ordered(
            Api,
            "K-SIM",
            "GUB-35",
            Plant.Line("35", 0, revote: 2_000),
            Plant.Line("35.01", 40_000, reserve: 1_001),
            Plant.Line("35.02", 23_456)
        );

        var played = await Play(Options(plant.Order) with { Errors = 0.3, Batch = 8 });

        (played.Sheets, played.Accepted, played.Events).ShouldBe((66_457, played.Events, played.Events));
        played.Mishaps.Count.ShouldBeGreaterThanOrEqualTo(9, string.Join(", ", played.Mishaps));
        var order = (await plant.Vendor.Get($"/api/vendor/orders/{plant.Order}")).Body.GetProperty("order");
        foreach (var quantity in new[] { "printedQuantity", "packedQuantity", "shippedQuantity" })
        {
            order.GetProperty(quantity).GetInt64().ShouldBe(66_457, quantity);
        }

        (await Differences()).ShouldBeEmpty();
    }

    [Test]
    public async Task Order_that_was_played_counts_nothing_twice_when_it_is_played_again()
    {
        var plant = await Plant.Ordered(Api, "K-SIM-AGAIN", "GUB-35", Plant.Line("35.03", 9_000));
        var first = await Play(Options(plant.Order));

        var again = await Play(Options(plant.Order) with { Errors = 0.5 });

        (again.Accepted, again.Duplicates, again.Rejected).ShouldBe((0, first.Events, 0));
    }

    [Test]
    public async Task Test_key_plays_a_whole_order_to_its_end_and_the_books_stay_as_they_were()
    {
        var plant = await Plant.Ordered(Api, "K-SIM-TRY", "BUP-35.06", Plant.Line("35.06", 49_001, revote: 700));
        var (options, tester) = await TestKey(plant.Order);
        var before = Everything.Real(Api);

        var played = await Try(options with { Errors = 0.3, Batch = 8 });
        var again = await Try(options);
        (await tester.Delete("/api/vendor/sandbox")).ShouldBe(204);
        var anew = await Try(options);

        (played.Sheets, played.Accepted, played.Events).ShouldBe((49_701, played.Events, played.Events));
        (again.Accepted, again.Duplicates).ShouldBe((0, played.Events));
        (anew.Accepted, anew.Duplicates).ShouldBe((played.Events, 0));
        Everything.Real(Api).ShouldBe(before);
        (await Differences()).ShouldBeEmpty();
    }

    [Test]
    public async Task Test_key_without_an_order_takes_one_that_nobody_has_begun_in_the_sandbox_either()
    {
        await Plant.Ordered(Api, "K-SIM-TRY-1", "GUB-35", Plant.Line("35.08", 2_000));
        await Plant.Ordered(Api, "K-SIM-TRY-2", "GUB-35", Plant.Line("35.09", 2_000));
        var (options, _) = await TestKey(null);

        var first = await Try(options);
        var second = await Try(options with { Seed = 2 });

        second.Order.ShouldNotBe(first.Order);
    }

    [Test]
    public async Task Order_that_others_have_printed_for_is_left_alone()
    {
        var plant = await Plant.Ready(Api, "K-SIM-OTHERS", "GUB-35", Plant.Line("35.04", 4_000));
        await plant.Prints("R-1", 1_000);

        (await Should.ThrowAsync<CannotPlayException>(() => Play(Options(plant.Order)))).Message.ShouldContain(plant.Order);
    }

    [Test]
    public async Task First_answer_that_is_not_as_promised_ends_it()
    {
        var plant = await Plant.Ordered(Api, "K-SIM-LIES", "GUB-35", Plant.Line("35.05", 4_000));
        var http = Api.CreateDefaultClient(new LiesAboutSums());

        var surprise = await Should.ThrowAsync<SurpriseException>(() =>
            new Simulator(http, Options(plant.Order), Kpu(), _ => { }).Run(CancellationToken.None)
        );

        surprise.Message.ShouldContain("Promised was the sums 4 accepted");
    }

    [TestCase("--url http://localhost:5080", TestName = "No key")]
    [TestCase("--url localhost --key k --errors 2", TestName = "More mishaps than events")]
    [TestCase("--url http://localhost:5080 --key k --fast yes", TestName = "Unknown word")]
    [TestCase("--url http://localhost:5080 --key", TestName = "Word without its value")]
    public void Command_line_that_cannot_be_understood_is_not_run(string line) => SimulatorOptions.Parse(line.Split(' ')).ShouldBeNull();

    [Test]
    public void Command_line_says_order_speed_errors_and_seed()
    {
        var options = SimulatorOptions.Parse(
            "--url http://localhost:5080 --key k --order PC-35-0041 --speed 50 --errors 0.05 --seed 7".Split(' ')
        );

        options.ShouldNotBeNull();
        (options.Order, options.Speed, options.Errors, options.Seed).ShouldBe(("PC-35-0041", 50, 0.05, 7));
    }

    [Test]
    public void Demo_needs_no_more_than_its_story_and_is_slow_enough_to_be_watched()
    {
        var options = SimulatorOptions.Parse("--demo h-3 --errors 0".Split(' '));

        options.ShouldNotBeNull();
        (options.Demo, options.Url, options.Errors).ShouldBe(("h-3", new Uri("http://localhost:5080"), 0));
        options.Speed.ShouldBeInRange(1, 10);
        options.Key.ShouldNotBeNullOrEmpty();
        options.DemoPassword.ShouldNotBeNullOrEmpty();
    }

    private async Task<Played> Play(SimulatorOptions options) =>
        await new Simulator((await Api.Anonymous()).Http, options, Kpu(), TestContext.Out.WriteLine).Run(CancellationToken.None);

    private async Task<Played> Try(SimulatorOptions options)
    {
        var http = (await Api.Anonymous()).Http;
        return await new Simulator(http, options, new KpuOfSandbox(http, options.Key), TestContext.Out.WriteLine).Run(
            CancellationToken.None
        );
    }

    private async Task<(SimulatorOptions Options, ApiClient Tester)> TestKey(string? order)
    {
        var tester = await Api.Tester("CONTOH");
        (await tester.Delete("/api/vendor/sandbox")).ShouldBe(204);
        return (Options(order) with { Key = tester.Http.DefaultRequestHeaders.GetValues("X-Api-Key").Single() }, tester);
    }

    private KpuOfDemo Kpu() => new(async () => (await Api.Anonymous()).Http, TepatApi.Password);

    private static SimulatorOptions Options(string? order) =>
        new(new Uri("http://localhost"), TepatApi.VendorKey, order, 0, 0, 1, 4, TimeSpan.FromSeconds(30), null);

    private async Task<IReadOnlyList<string>> Differences()
    {
        await using var scope = Api.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BooksVerifier>().Verify(10, CancellationToken.None);
    }

    /// <summary>A gateway that counts one too many.</summary>
    private sealed class LiesAboutSums : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (request.RequestUri!.AbsolutePath == "/api/vendor/events")
            {
                var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken))!;
                answer["accepted"] = (int)answer["accepted"]! + 1;
                response.Content = new StringContent(answer.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
            }

            return response;
        }
    }
}
