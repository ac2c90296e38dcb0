using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Identity;

public sealed class KeyLimitTests : ApiTests
{
    private const int Usual = 20;

    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["Identity:RequestsPerKeyPerMinute"] = "20" };

    [Test]
    public async Task Every_answer_to_a_key_says_what_is_left_of_its_minute()
    {
        var (vendor, _) = await NewKey();

        var first = await vendor.Get("/api/session");
        var second = await vendor.Get("/api/vendor/orders/TIDAK-ADA");

        first.Headers["RateLimit-Limit"].ShouldBe("20");
        first.Headers["RateLimit-Remaining"].ShouldBe("19");
        first.Headers["RateLimit-Reset"].ShouldBe("60");
        second.ShouldBe(404);
        second.Headers["RateLimit-Remaining"].ShouldBe("18");
    }

    [Test]
    public async Task Key_that_calls_too_fast_is_told_to_wait_and_may_go_on_in_the_next_minute()
    {
        var (vendor, _) = await NewKey();
        for (var call = 0; call < Usual; call++)
        {
            (await vendor.Get("/api/session")).ShouldBe(200);
        }

        Api.Time.Advance(TimeSpan.FromSeconds(15));
        var refused = await vendor.Get("/api/vendor/orders");

        refused.ShouldBeProblem(429, "rate.exceeded");
        refused.Headers["Retry-After"].ShouldBe("45");
        refused.Headers["RateLimit-Remaining"].ShouldBe("0");
        refused.Headers["RateLimit-Reset"].ShouldBe("45");

        Api.Time.Advance(TimeSpan.FromSeconds(45));
        (await vendor.Get("/api/session")).Headers["RateLimit-Remaining"].ShouldBe("19");
    }

    [Test]
    public async Task One_keys_calls_are_not_counted_against_another()
    {
        var (first, _) = await NewKey();
        var (second, _) = await NewKey();

        await first.Get("/api/session");

        (await second.Get("/api/session")).Headers["RateLimit-Remaining"].ShouldBe("19");
    }

    [Test]
    public async Task Administrator_gives_a_key_a_limit_of_its_own_and_takes_it_back()
    {
        var (vendor, id) = await NewKey();
        var admin = await Api.As("admin");

        var set = await admin.Put($"/api/vendors/CONTOH/api-keys/{id}/limit", new { requestsPerMinute = 3 });

        set.ShouldBe(200);
        set.Body.GetProperty("requestsPerMinute").GetInt32().ShouldBe(3);
        set.Body.GetProperty("hasOwnLimit").GetBoolean().ShouldBeTrue();
        (await vendor.Get("/api/session")).Headers["RateLimit-Limit"].ShouldBe("3");

        var usual = await admin.Put($"/api/vendors/CONTOH/api-keys/{id}/limit", new { requestsPerMinute = (int?)null });
        usual.Body.GetProperty("hasOwnLimit").GetBoolean().ShouldBeFalse();
        (await vendor.Get("/api/session")).Headers["RateLimit-Limit"].ShouldBe("20");
    }

    [Test]
    public async Task Limit_beyond_what_is_possible_is_named()
    {
        var (_, id) = await NewKey();
        var admin = await Api.As("admin");

        foreach (var limit in new[] { 0, -1, 60_001 })
        {
            (await admin.Put($"/api/vendors/CONTOH/api-keys/{id}/limit", new { requestsPerMinute = limit })).ShouldBeProblemAt(
                400,
                "field.inclusive_between",
                "requestsPerMinute"
            );
        }
    }

    [Test]
    public async Task Only_administrators_set_limits_and_only_of_that_vendors_keys()
    {
        var (vendor, id) = await NewKey();
        var body = new { requestsPerMinute = 60_000 };

        (await vendor.Put($"/api/vendors/CONTOH/api-keys/{id}/limit", body)).ShouldBeProblem(403, "permission.missing");
        (await (await Api.As("prov35")).Put($"/api/vendors/CONTOH/api-keys/{id}/limit", body)).ShouldBeProblem(403, "permission.missing");
        (await (await Api.Anonymous()).Put($"/api/vendors/CONTOH/api-keys/{id}/limit", body)).ShouldBeProblem(401, "session.required");
        (await (await Api.As("admin")).Put($"/api/vendors/PERCONTOHAN/api-keys/{id}/limit", body)).ShouldBeProblem(
            404,
            "api_key.not_found"
        );
    }

    private async Task<(ApiClient Vendor, long Id)> NewKey()
    {
        var body = new
        {
            name = "Batas",
            scopes = new[] { "read" },
            daysValid = 30,
        };
        var made = await (await Api.As("admin")).Post("/api/vendors/CONTOH/api-keys", body);
        made.ShouldBe(201);
        return (await Api.Vendor(made.Body.GetProperty("key").GetString()!), made.Body.GetProperty("apiKey").GetProperty("id").GetInt64());
    }
}
