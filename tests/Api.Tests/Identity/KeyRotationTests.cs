using System.Text.Json;
using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Identity;

public sealed class KeyRotationTests : ApiTests
{
    [Test]
    public async Task Both_keys_open_during_the_overlap_and_then_only_the_successor()
    {
        var admin = await Api.As("admin");
        var (old, id) = await NewKey(admin);

        var made = await admin.Post($"/api/vendors/CONTOH/api-keys/{id}/rotation", new { overlapDays = 3 });

        made.ShouldBe(201);
        var successor = await Api.Vendor(made.Body.GetProperty("key").GetString()!);
        Api.Time.Advance(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(1));
        (await old.Get("/api/session")).ShouldBe(200);
        (await successor.Get("/api/session")).ShouldBe(200);

        Api.Time.Advance(TimeSpan.FromSeconds(1));
        (await old.Get("/api/session")).ShouldBeProblem(401, "api_key.expired");
        (await successor.Get("/api/session")).ShouldBe(200);
    }

    [Test]
    public async Task Successor_has_the_name_scopes_and_limit_and_both_name_each_other()
    {
        var admin = await Api.As("admin");
        var (_, id) = await NewKey(admin);
        (await admin.Put($"/api/vendors/CONTOH/api-keys/{id}/limit", new { requestsPerMinute = 77 })).ShouldBe(200);

        var made = await admin.Post($"/api/vendors/CONTOH/api-keys/{id}/rotation", new { });

        var successor = made.Body.GetProperty("apiKey");
        successor.GetProperty("name").GetString().ShouldBe("Mesin 4");
        successor.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()).ShouldBe(["read"]);
        successor.GetProperty("requestsPerMinute").GetInt32().ShouldBe(77);
        successor.GetProperty("replacesId").GetInt64().ShouldBe(id);
        (End(successor) - Api.Time.GetUtcNow()).ShouldBe(TimeSpan.FromDays(30));

        var keys = (await admin.Get("/api/vendors/CONTOH/api-keys")).Body.EnumerateArray().ToList();
        var old = keys.Single(key => key.GetProperty("id").GetInt64() == id);
        old.GetProperty("replacedById").GetInt64().ShouldBe(successor.GetProperty("id").GetInt64());
        (End(old) - Api.Time.GetUtcNow()).ShouldBe(TimeSpan.FromDays(7), "seven days unless said");
    }

    [Test]
    public async Task Overlap_does_not_lengthen_a_key_that_ends_before()
    {
        var admin = await Api.As("admin");
        var (old, id) = await NewKey(admin);
        Api.Time.Advance(TimeSpan.FromDays(29));
        admin = await Api.As("admin");

        (await admin.Post($"/api/vendors/CONTOH/api-keys/{id}/rotation", new { overlapDays = 30 })).ShouldBe(201);

        Api.Time.Advance(TimeSpan.FromDays(1));
        (await old.Get("/api/session")).ShouldBeProblem(401, "api_key.expired");
    }

    [Test]
    public async Task Overlap_of_no_day_stops_the_old_key_at_once()
    {
        var admin = await Api.As("admin");
        var (old, id) = await NewKey(admin);

        (await admin.Post($"/api/vendors/CONTOH/api-keys/{id}/rotation", new { overlapDays = 0 })).ShouldBe(201);

        (await old.Get("/api/session")).ShouldBeProblem(401, "api_key.expired");
    }

    [Test]
    public async Task Key_has_one_successor_and_an_ended_one_none()
    {
        var admin = await Api.As("admin");
        var (_, rotated) = await NewKey(admin);
        var (_, revoked) = await NewKey(admin);
        (await admin.Post($"/api/vendors/CONTOH/api-keys/{rotated}/rotation", new { })).ShouldBe(201);
        (await admin.Delete($"/api/vendors/CONTOH/api-keys/{revoked}")).ShouldBe(204);

        (await admin.Post($"/api/vendors/CONTOH/api-keys/{rotated}/rotation", new { })).ShouldBeProblem(409, "api_key.rotated");
        (await admin.Post($"/api/vendors/CONTOH/api-keys/{revoked}/rotation", new { })).ShouldBeProblem(409, "api_key.ended");
    }

    [Test]
    public async Task Overlap_of_more_than_thirty_days_is_named()
    {
        var admin = await Api.As("admin");
        var (_, id) = await NewKey(admin);

        foreach (var days in new[] { -1, 31 })
        {
            (await admin.Post($"/api/vendors/CONTOH/api-keys/{id}/rotation", new { overlapDays = days })).ShouldBeProblemAt(
                400,
                "field.inclusive_between",
                "overlapDays"
            );
        }
    }

    [Test]
    public async Task Only_administrators_rotate_and_only_that_vendors_keys()
    {
        var admin = await Api.As("admin");
        var (vendor, id) = await NewKey(admin);

        (await vendor.Post($"/api/vendors/CONTOH/api-keys/{id}/rotation", new { })).ShouldBeProblem(403, "permission.missing");
        (await (await Api.As("prov35")).Post($"/api/vendors/CONTOH/api-keys/{id}/rotation", new { })).ShouldBeProblem(
            403,
            "permission.missing"
        );
        (await (await Api.Anonymous()).Post($"/api/vendors/CONTOH/api-keys/{id}/rotation", new { })).ShouldBeProblem(
            401,
            "session.required"
        );
        (await admin.Post($"/api/vendors/PERCONTOHAN/api-keys/{id}/rotation", new { })).ShouldBeProblem(404, "api_key.not_found");
    }

    private static DateTimeOffset End(JsonElement key) => key.GetProperty("expiresAt").GetDateTimeOffset();

    private async Task<(ApiClient Vendor, long Id)> NewKey(ApiClient admin)
    {
        var body = new
        {
            name = "Mesin 4",
            scopes = new[] { "read" },
            daysValid = 30,
        };
        var made = await admin.Post("/api/vendors/CONTOH/api-keys", body);
        made.ShouldBe(201);
        return (await Api.Vendor(made.Body.GetProperty("key").GetString()!), made.Body.GetProperty("apiKey").GetProperty("id").GetInt64());
    }
}
