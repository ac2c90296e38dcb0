using System.Text.Json;
using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Life;

namespace Tepat.Api.Tests.Packing;

/// <summary>One step for many boxes: by village, by range, by scanned labels; looked at first, then done.</summary>
public sealed class BoxBatchTests : ApiTests
{
    private City city = null!;
    private List<(string Code, string Village, long Sheets)> boxes = [];

    [OneTimeSetUp]
    public async Task ReachTheHall()
    {
        city = await City.Sorted(Api);
        await city.OpensPackList();
        var listed = (await city.Clerk.Get($"/api/boxes?region={City.Region}&limit=200")).Body.GetProperty("items");
        boxes =
        [
            .. listed
                .EnumerateArray()
                .Select(box =>
                    (
                        box.GetProperty("code").GetString()!,
                        box.GetProperty("villageCode").GetString()!,
                        box.GetProperty("requiredSheets").GetInt64()
                    )
                ),
        ];
    }

    [Test]
    public async Task Village_is_looked_at_first_and_nothing_is_recorded_until_it_is_said_again()
    {
        var village = boxes[0].Village;
        var codes = boxes.Where(box => box.Village == village).Select(box => box.Code).ToList();

        var preview = await Preview("fill", new { region = village });

        Changed(preview).ShouldBe(codes);
        (await States(village)).ShouldAllBe(state => state == "listed");
        Changed(await city.Clerk.Post("/api/box-batches/filling", Of(new { region = village }))).ShouldBe(codes);
        (await States(village)).ShouldAllBe(state => state == "filled");
        var again = await city.Clerk.Post("/api/box-batches/filling", Of(new { region = village }));
        Changed(again).ShouldBeEmpty();
        again.Body.GetProperty("passedOver").GetInt32().ShouldBe(codes.Count);
    }

    [Test]
    public async Task Range_takes_the_boxes_between_two_labels_of_one_contest()
    {
        var chosen = boxes[40..45];
        var range = new
        {
            from = chosen[0].Code,
            to = chosen[^1].Code,
            contest = City.Contest,
        };

        Changed(await Preview("fill", range)).ShouldBe(chosen.Select(box => box.Code));
        Changed(
                await Preview(
                    "fill",
                    new
                    {
                        range.from,
                        range.to,
                        contest = "WAL-35.76",
                    }
                )
            )
            .ShouldBeEmpty();
    }

    [Test]
    public async Task Scanned_labels_are_each_answered_and_who_filled_a_box_does_not_verify_it_in_bulk_either()
    {
        var (mine, others) = (boxes[50].Code, boxes[51].Code);
        await Fills(city.Officer, mine);
        await Fills(city.Clerk, others);
        var elsewhere = "KTK-3507012001-001-GUB-35";

        var answer = await city.Officer.Post("/api/box-batches/verification", Scanned(mine, others, elsewhere));

        Changed(answer).ShouldBe([others]);
        Refusals(answer).ShouldBe([(mine, "box.filler_cannot_verify"), (elsewhere, "box.not_found")]);
    }

    [Test]
    public async Task Seals_are_taken_from_the_roll_in_order_and_one_used_before_stops_only_its_box()
    {
        string[] codes = [boxes[60].Code, boxes[61].Code, boxes[62].Code];
        await Fills(city.Clerk, [.. codes, boxes[63].Code]);
        (await city.Officer.Post("/api/box-batches/verification", Scanned([.. codes, boxes[63].Code]))).ShouldBe(200);
        (await city.Clerk.Post($"/api/boxes/{boxes[63].Code}/sealing", Tied("ROL-0103"))).ShouldBe(200);
        var roll = new { range = Roll("ROL-", "0101") };

        var preview = await Preview("seal", new { boxes = codes }, roll);
        var answer = await city.Clerk.Post("/api/box-batches/sealing", new { selection = new { boxes = codes }, seals = roll });

        Refusals(preview).ShouldBe([(codes[1], "seal.already_used")]);
        Refusals(answer).ShouldBe([(codes[1], "seal.already_used")]);
        answer
            .Body.GetProperty("changes")
            .EnumerateArray()
            .Select(box => string.Join(' ', box.GetProperty("seals").EnumerateArray().Select(seal => seal.GetString())))
            .ShouldBe(["ROL-0101 ROL-0102", "ROL-0105 ROL-0106"]);
        var scanned = new { scanned = new[] { new { box = codes[1], seals = new[] { "SCN-1", "SCN-2" } } } };
        Changed(await city.Clerk.Post("/api/box-batches/sealing", new { selection = new { boxes = codes }, seals = scanned }))
            .ShouldBe([codes[1]]);
    }

    [Test]
    public async Task Batch_sent_twice_under_one_key_is_recorded_once()
    {
        var (code, key) = (boxes[70].Code, ("Idempotency-Key", "7f0c1a52-5f7e-4c1e-9d7b-3576b0000001"));

        var first = await city.Clerk.Post("/api/box-batches/filling", Scanned(code), key);
        var second = await city.Clerk.Post("/api/box-batches/filling", Scanned(code), key);

        Changed(first).ShouldBe([code]);
        second.Text.ShouldBe(first.Text);
        Refusals(await city.Clerk.Post("/api/box-batches/filling", Scanned(code))).ShouldBe([(code, "box.already_filled")]);
    }

    [TestCase("{}", "boxes.selection_unclear", "selection.region")]
    [TestCase("""{ "region": "35.76", "boxes": ["KTK-3576011001-001-GUB-35"] }""", "boxes.selection_unclear", "selection.region")]
    [TestCase("""{ "boxes": ["A-1", "A-1"] }""", "field.repeated", "selection.boxes")]
    [TestCase("""{ "region": "Kota Mojokerto" }""", "region.code_malformed", "selection.region")]
    public async Task Selection_that_is_unclear_is_refused_with_its_field(string selection, string code, string field)
    {
        var body = Of(JsonSerializer.Deserialize<JsonElement>(selection));

        (await city.Clerk.Post("/api/box-batches/filling", body)).ShouldBeProblemAt(400, code, field);
    }

    [TestCase("{}", "seals.plan_unclear", "seals.range")]
    [TestCase("""{ "range": { "prefix": "KT-", "first": "1a", "perBox": 2 } }""", "seals.no_number", "seals.range.first")]
    [TestCase("""{ "scanned": [{ "box": "A-1", "seals": ["S"] }, { "box": "A-1", "seals": ["T"] }] }""", "field.repeated", "seals.scanned")]
    public async Task Seals_that_are_unclear_are_refused_with_their_field(string seals, string code, string field)
    {
        var body = new { selection = new { region = City.Region }, seals = JsonSerializer.Deserialize<JsonElement>(seals) };

        (await city.Clerk.Post("/api/box-batches/sealing", body)).ShouldBeProblemAt(400, code, field);
    }

    [TestCase("filling", """{ "selection": null }""")]
    [TestCase("filling", """{ "selection": { "boxes": [] } }""")]
    [TestCase("filling", """{ "selection": { "boxes": [null] } }""")]
    [TestCase("verification", "{}")]
    [TestCase("sealing", """{ "selection": { "region": "35.76" } }""")]
    [TestCase("sealing", """{ "selection": { "region": "35.76" }, "seals": { "scanned": [null] } }""")]
    [TestCase("preview", """{ "step": "seal", "selection": { "region": "35.76" } }""")]
    public async Task Body_that_lacks_its_parts_is_refused_as_such(string step, string body) =>
        (await city.Clerk.Post($"/api/box-batches/{step}", JsonSerializer.Deserialize<JsonElement>(body))).ShouldBe(400);

    [TestCase("filling")]
    [TestCase("verification")]
    [TestCase("sealing")]
    [TestCase("preview")]
    public async Task Boxes_are_packed_in_bulk_by_who_packs_there(string step)
    {
        var selection = new { region = City.Region };
        var seals = new { range = Roll("OTH-", "01") };
        object body = step switch
        {
            "sealing" => new { selection, seals },
            "preview" => new
            {
                step = "seal",
                selection,
                seals,
            },
            _ => new { selection },
        };

        await Api.RefusesOthers($"/api/box-batches/{step}", body, "region.not_found");
    }

    private static async Task Fills(ApiClient by, params string[] codes) =>
        Changed(await by.Post("/api/box-batches/filling", Scanned(codes))).Count.ShouldBe(codes.Length);

    private Task<Answer> Preview(string step, object selection, object? seals = null) =>
        city.Clerk.Post(
            "/api/box-batches/preview",
            new
            {
                step,
                selection,
                seals,
            }
        );

    private async Task<List<string?>> States(string village) =>
        [
            .. (await city.Clerk.Get($"/api/boxes?region={village}&limit=200"))
                .Body.GetProperty("items")
                .EnumerateArray()
                .Select(box => box.GetProperty("status").GetString()),
        ];

    private static List<string> Changed(Answer answer)
    {
        answer.ShouldBe(200);
        var changes = answer.Body.GetProperty("changes").EnumerateArray().Select(box => box.GetProperty("box").GetString()!).ToList();
        answer.Body.GetProperty("changed").GetInt32().ShouldBe(changes.Count);
        return changes;
    }

    private static List<(string Box, string Reason)> Refusals(Answer answer)
    {
        answer.ShouldBe(200);
        return
        [
            .. answer
                .Body.GetProperty("refusals")
                .EnumerateArray()
                .Select(box => (box.GetProperty("box").GetString()!, box.GetProperty("reason").GetString()!)),
        ];
    }

    private static object Tied(params string[] seals) => new { seals };

    private static object Roll(string prefix, string first) =>
        new
        {
            prefix,
            first,
            perBox = 2,
        };

    private static object Of(object selection) => new { selection };

    private static object Scanned(params string[] boxes) => Of(new { boxes });
}
