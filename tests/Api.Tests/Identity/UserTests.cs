using System.Globalization;
using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Identity;

public sealed class UserTests : ApiTests
{
    private static object Wish(string userName, string role = "warehouse", string region = "35.07") =>
        new
        {
            userName,
            displayName = "Budi Contoh",
            role,
            region,
        };

    private static object Change(string role = "warehouse", string region = "35.07", bool isActive = true) =>
        new
        {
            displayName = "Budi Contoh",
            role,
            region,
            isActive,
        };

    [Test]
    public async Task New_user_signs_in_with_the_temporary_password_only_by_replacing_it()
    {
        var admin = await Api.As("admin");
        var made = await admin.Post("/api/users", Wish("baru1"), ("Idempotency-Key", "a-key"));
        made.ShouldBe(201);
        var temporary = made.Body.GetProperty("temporaryPassword").GetString()!;
        var client = await Api.Anonymous();

        object Credentials(string? newPassword) =>
            new
            {
                userName = "baru1",
                password = temporary,
                newPassword,
            };
        (await client.Post("/api/session", Credentials(null))).ShouldBeProblem(422, "session.password_change_required");
        (await client.Post("/api/session", Credentials("pendek"))).ShouldBeProblem(422, "password.length");
        (await client.Post("/api/session", Credentials("xx-baru1-xx-yy"))).ShouldBeProblem(422, "password.guessable");
        (await client.Post("/api/session", Credentials("kuda-besi-sawah"))).ShouldBe(200);

        await Api.As("baru1", "kuda-besi-sawah");
    }

    [Test]
    public async Task Taken_name_unknown_role_and_foreign_region_are_refused()
    {
        var admin = await Api.As("admin");

        (await admin.Post("/api/users", Wish("KAB3507"))).ShouldBeProblem(409, "user.name_taken");
        (await admin.Post("/api/users", Wish("baru2", role: "king"))).ShouldBeProblem(400, "user.role_unknown");
        (await admin.Post("/api/users", Wish("baru2", region: "33.07"))).ShouldBeProblem(404, "region.not_found");
        (await admin.Post("/api/users", Wish("nama salah"))).ShouldBe(400);
    }

    [Test]
    public async Task Change_needs_the_version_that_was_read()
    {
        var admin = await Api.As("admin");
        var id = (await admin.Post("/api/users", Wish("baru3"))).Body.GetProperty("user").GetProperty("id").GetInt64();
        var route = $"/api/users/{id.ToString(CultureInfo.InvariantCulture)}";
        var version = (await admin.Get(route)).Headers["ETag"];

        (await admin.Put(route, Change())).ShouldBeProblem(428, "version.required");
        (await admin.Put(route, Change(), ("If-Match", "\"99\""))).ShouldBeProblem(412, "version.mismatch");
        var changed = await admin.Put(route, Change(role: "observer"), ("If-Match", version));

        changed.ShouldBe(200);
        changed.Headers["ETag"].ShouldNotBe(version);
        (await admin.Put(route, Change(), ("If-Match", version))).ShouldBe(412);
    }

    [Test]
    public async Task Deactivated_user_is_out_with_the_next_request()
    {
        var admin = await Api.As("admin");
        var made = await admin.Post("/api/users", Wish("baru4"));
        var id = made.Body.GetProperty("user").GetProperty("id").GetInt64();
        var client = await Api.Anonymous();
        object credentials = new
        {
            userName = "baru4",
            password = made.Body.GetProperty("temporaryPassword").GetString(),
            newPassword = "kuda-besi-sawah",
        };
        (await client.Post("/api/session", credentials)).ShouldBe(200);

        var version = (await admin.Get($"/api/users/{id}")).Headers["ETag"];
        (await admin.Put($"/api/users/{id}", Change(isActive: false), ("If-Match", version))).ShouldBe(200);

        (await client.Get("/api/session")).ShouldBe(401);
        (await client.Post("/api/session", new { userName = "baru4", password = "kuda-besi-sawah" })).ShouldBeProblem(
            403,
            "session.disabled"
        );
    }

    [Test]
    public async Task Password_reset_ends_sessions_and_lifts_the_lock()
    {
        var admin = await Api.As("admin");
        var id = (await admin.Post("/api/users", Wish("baru5"))).Body.GetProperty("user").GetProperty("id").GetInt64();
        var client = await Api.Anonymous();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await client.Post("/api/session", new { userName = "baru5", password = "salah" });
        }

        var reset = await admin.Post($"/api/users/{id}/password-reset");

        reset.ShouldBe(200);
        var password = reset.Body.GetProperty("temporaryPassword").GetString();
        (await client.Post("/api/session", new { userName = "baru5", password })).ShouldBeProblem(422, "session.password_change_required");
    }

    [Test]
    public async Task Own_password_is_changed_with_the_old_one_and_other_sessions_end()
    {
        var here = await Api.As("kasubag3507");
        var there = await Api.As("kasubag3507");

        (await here.Put("/api/session/password", new { password = "salah", newPassword = "kuda-besi-sawah" })).ShouldBe(401);
        (await here.Put("/api/session/password", new { password = TepatApi.Password, newPassword = TepatApi.Password })).ShouldBeProblem(
            422,
            "password.unchanged"
        );
        (await here.Put("/api/session/password", new { password = TepatApi.Password, newPassword = "kuda-besi-sawah" })).ShouldBe(200);

        (await here.Get("/api/session")).ShouldBe(200);
        (await there.Get("/api/session")).ShouldBe(401);
        await Api.As("kasubag3507", "kuda-besi-sawah");
    }

    [Test]
    public async Task Administrator_cannot_shut_out_themselves()
    {
        var admin = await Api.As("admin");
        var me = (await admin.Get("/api/users?limit=1")).Body.GetProperty("items")[0];
        me.GetProperty("userName").GetString().ShouldBe("admin");
        var version = $"\"{me.GetProperty("version").GetInt64()}\"";

        var answer = await admin.Put($"/api/users/{me.GetProperty("id").GetInt64()}", Change("observer", "35"), ("If-Match", version));

        answer.ShouldBeProblem(422, "user.own_account");
    }

    [Test]
    public async Task List_is_paged_and_cut_down_to_a_region()
    {
        var admin = await Api.As("admin");

        var first = (await admin.Get("/api/users?limit=3")).Body;
        var second = (
            await admin.Get($"/api/users?limit=3&cursor={Uri.EscapeDataString(first.GetProperty("nextCursor").GetString()!)}")
        ).Body;
        var sumenep = (await admin.Get("/api/users?region=35.29")).Body;

        first.GetProperty("items").GetArrayLength().ShouldBe(3);
        second
            .GetProperty("items")[0]
            .GetProperty("userName")
            .GetString()
            .ShouldNotBe(first.GetProperty("items")[2].GetProperty("userName").GetString());
        sumenep.GetProperty("items").EnumerateArray().Select(user => user.GetProperty("userName").GetString()).ShouldBe(["kab3529"]);
        (await admin.Get("/api/users?region=33")).ShouldBeProblem(404, "region.not_found");
        (await admin.Get("/api/users?limit=501")).ShouldBe(400);
    }

    [TestCase("csv", "text/csv")]
    [TestCase("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task List_leaves_as_a_file(string format, string type)
    {
        var admin = await Api.As("admin");

        using var file = await admin.Http.GetAsync($"/api/users?format={format}");

        file.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        (await admin.Get("/api/users?format=csv")).Text.ShouldContain("kab3507");
    }

    [TestCase("kab3507")]
    [TestCase("observer35")]
    [TestCase("head35")]
    public async Task Others_administer_nobody(string userName)
    {
        var client = await Api.As(userName);

        (await client.Get("/api/users")).ShouldBeProblem(403, "permission.missing");
        (await client.Post("/api/users", Wish("baru9"))).ShouldBeProblem(403, "permission.missing");
        (await client.Get("/api/roles")).ShouldBe(403);
    }

    [Test]
    public async Task Regency_administrator_sees_nobody_elsewhere()
    {
        var admin = await Api.As("admin");
        var made = await admin.Post("/api/users", Wish("admin3507", "administrator"));
        object credentials = new
        {
            userName = "admin3507",
            password = made.Body.GetProperty("temporaryPassword").GetString(),
            newPassword = "kuda-besi-sawah",
        };
        var regency = await Api.Anonymous();
        regency.Http.DefaultRequestHeaders.Add("X-Tepat-Client", "tests");
        (await regency.Post("/api/session", credentials)).ShouldBe(200);
        var sumenep = (await admin.Get("/api/users?region=35.29")).Body.GetProperty("items")[0].GetProperty("id").GetInt64();

        (await regency.Get($"/api/users/{sumenep}")).ShouldBeProblem(404, "user.not_found");
        (await regency.Post($"/api/users/{sumenep}/password-reset")).ShouldBeProblem(404, "user.not_found");
        (await regency.Post("/api/users", Wish("baru8", region: "35"))).ShouldBeProblem(404, "region.not_found");
        (await regency.Get("/api/users")).Text.ShouldNotContain("kab3529");
    }

    [Test]
    public async Task Roles_are_listed_with_their_permissions()
    {
        var roles = await (await Api.As("admin")).Get("/api/roles");

        roles.ShouldBe(200);
        roles.Body.EnumerateArray().Select(role => role.GetProperty("role").GetString()).ShouldContain("division-head");
    }
}
