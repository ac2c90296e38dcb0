using Microsoft.Extensions.DependencyInjection;
using Tepat.Api.Tests.Fixture;
using Tepat.Infrastructure.Procurement.Webhooks;

namespace Tepat.Api.Tests.Procurement;

/// <summary>A secret gives way to another without a letter that the vendor's system has to refuse.</summary>
public sealed class WebhookSecretTests : ApiTests
{
    private const string Route = "/api/vendors/CONTOH/webhooks";

    private Receiver receiver = null!;
    private List<string> secrets = null!;
    private string secret = "";
    private long webhook;

    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["Webhooks:Delivers"] = "false", ["Webhooks:AllowLoopbackHttp"] = "true" };

    [SetUp]
    public async Task EnterWebhook()
    {
        receiver = await Receiver.Start();
        var made = await (await Api.As("admin")).Post(Route, new { address = receiver.Address });
        made.ShouldBe(201);
        secret = made.Body.GetProperty("secret").GetString()!;
        secrets = [secret];
        webhook = made.Body.GetProperty("webhook").GetProperty("id").GetInt64();
    }

    [TearDown]
    public async Task RemoveWebhook()
    {
        (await (await Api.As("admin")).Delete($"{Route}/{webhook}")).ShouldBe(204);
        await receiver.DisposeAsync();
    }

    [Test]
    public async Task Letter_bears_the_signatures_of_both_during_the_overlap_and_then_of_the_new_one()
    {
        var fresh = await Rotate(new { overlapDays = 3 });

        (await SignedWith()).ShouldBe([fresh, secret]);
        Api.Time.Advance(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(1));
        (await SignedWith()).ShouldBe([fresh, secret]);

        Api.Time.Advance(TimeSpan.FromSeconds(1));
        (await SignedWith()).ShouldBe([fresh]);
    }

    [Test]
    public async Task Both_sign_for_seven_days_unless_said()
    {
        foreach (var body in new object?[] { null, new { } })
        {
            await Rotate(body);
            (await FormerUntil() - Api.Time.GetUtcNow()).ShouldBe(TimeSpan.FromDays(7));
            Api.Time.Advance(TimeSpan.FromDays(7));
            (await FormerUntil()).ShouldBeNull();
        }
    }

    [Test]
    public async Task Overlap_of_no_day_stops_the_former_secret_at_once()
    {
        var fresh = await Rotate(new { overlapDays = 0 });

        fresh.ShouldNotBe(secret);
        (await SignedWith()).ShouldBe([fresh]);
        (await FormerUntil()).ShouldBeNull();
    }

    [Test]
    public async Task While_a_former_secret_signs_it_is_changed_without_an_overlap_only()
    {
        var second = await Rotate(new { overlapDays = 30 });
        var admin = await Api.As("admin");

        (await admin.Post($"{Route}/{webhook}/secret", new { overlapDays = 1 })).ShouldBeProblem(409, "webhook.secret_overlaps");
        (await SignedWith()).ShouldBe([second, secret]);

        var third = await Rotate(new { overlapDays = 0 });
        (await SignedWith()).ShouldBe([third]);
    }

    [Test]
    public async Task Overlap_of_more_than_thirty_days_is_named()
    {
        var admin = await Api.As("admin");

        foreach (var days in new[] { -1, 31 })
        {
            (await admin.Post($"{Route}/{webhook}/secret", new { overlapDays = days })).ShouldBeProblemAt(
                400,
                "field.inclusive_between",
                "overlapDays"
            );
        }
    }

    [Test]
    public async Task Only_administrators_change_it_and_only_that_vendors()
    {
        var wish = new { overlapDays = 7 };
        foreach (var client in new[] { await Api.As("prov35"), await Api.As("observer35"), await Api.Vendor() })
        {
            (await client.Post($"{Route}/{webhook}/secret", wish)).ShouldBeProblem(403, "permission.missing");
        }

        (await (await Api.Anonymous()).Post($"{Route}/{webhook}/secret", wish)).ShouldBeProblem(401, "session.required");
        (await (await Api.As("admin")).Post($"/api/vendors/PERCONTOHAN/webhooks/{webhook}/secret", wish)).ShouldBeProblem(
            404,
            "webhook.not_found"
        );
        (await SignedWith()).ShouldBe([secret]);
    }

    private async Task<string> Rotate(object? body)
    {
        var rotated = await (await Api.As("admin")).Post($"{Route}/{webhook}/secret", body);
        rotated.ShouldBe(200);
        var fresh = rotated.Body.GetProperty("secret").GetString()!;
        secrets.Add(fresh);
        return fresh;
    }

    /// <summary>Until when the list says that the former secret signs.</summary>
    private async Task<DateTimeOffset?> FormerUntil()
    {
        var list = await (await Api.As("admin")).Get(Route);
        list.Text.ShouldNotContain("whsec_");
        var row = list.Body.EnumerateArray().Single(one => one.GetProperty("id").GetInt64() == webhook);
        return row.TryGetProperty("formerSecretUntil", out var until) ? until.GetDateTimeOffset() : null;
    }

    /// <summary>Has a test sent and tells whose signatures it bears, in their order.</summary>
    private async Task<IReadOnlyList<string>> SignedWith()
    {
        (await (await Api.As("admin")).Post($"{Route}/{webhook}/ping")).ShouldBe(202);
        await Api.Services.GetRequiredService<WebhookSender>().Run(CancellationToken.None);
        var letter = receiver.Letters[^1];
        var owners = secrets.ToDictionary(letter.SignatureWith);
        return [.. letter.Signature.Split(',').Select(signature => owners[signature])];
    }
}
