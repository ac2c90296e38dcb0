using System.Text.Json;
using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Identity;

/// <summary>A test key is known by its first letters, stays one when it is replaced, and may change nothing that is real.</summary>
public sealed class TestKeyTests : ApiTests
{
    private const string Keys = "/api/vendors/CONTOH/api-keys";

    [Test]
    public async Task Key_says_in_its_text_and_in_the_list_that_it_is_a_test_key()
    {
        var admin = await Api.As("admin");
        var (test, real) = (await Made(admin, isTest: true), await Made(admin, isTest: false));

        test.GetProperty("key").GetString()!.ShouldStartWith("tepat_test_");
        real.GetProperty("key").GetString()!.ShouldNotStartWith("tepat_test_");
        var listed = (await admin.Get(Keys)).Body.EnumerateArray().ToDictionary(Id, key => key.GetProperty("isTest").GetBoolean());
        listed[Id(test.GetProperty("apiKey"))].ShouldBeTrue();
        listed[Id(real.GetProperty("apiKey"))].ShouldBeFalse();
    }

    [Test]
    public async Task Key_that_says_nothing_is_a_real_one()
    {
        var wish = new
        {
            name = "x",
            scopes = new[] { "report" },
            daysValid = 1,
        };

        var made = await (await Api.As("admin")).Post(Keys, wish);

        made.Body.GetProperty("apiKey").GetProperty("isTest").GetBoolean().ShouldBeFalse();
    }

    [Test]
    public async Task Successor_of_a_test_key_is_a_test_key()
    {
        var admin = await Api.As("admin");
        var id = Id((await Made(admin, isTest: true)).GetProperty("apiKey"));

        var successor = await admin.Post($"{Keys}/{id}/rotation", new { overlapDays = 0 });

        successor.ShouldBe(201);
        successor.Body.GetProperty("apiKey").GetProperty("isTest").GetBoolean().ShouldBeTrue();
        successor.Body.GetProperty("key").GetString()!.ShouldStartWith("tepat_test_");
    }

    [Test]
    public async Task Test_key_has_the_right_to_try_in_place_of_the_right_to_report()
    {
        var made = await Made(await Api.As("admin"), isTest: true);

        var session = await (await Api.Vendor(made.GetProperty("key").GetString()!)).Get("/api/session");

        var permissions = session.Body.GetProperty("permissions").EnumerateArray().Select(p => p.GetString()).ToList();
        permissions.ShouldContain("vendor.try");
        permissions.ShouldNotContain("vendor.report");
    }

    private static async Task<JsonElement> Made(ApiClient admin, bool isTest)
    {
        var wish = new
        {
            name = "Uji sambungan",
            scopes = new[] { "report", "read" },
            daysValid = 30,
            isTest,
        };
        var made = await admin.Post(Keys, wish);
        made.ShouldBe(201);
        return made.Body;
    }

    private static long Id(JsonElement key) => key.GetProperty("id").GetInt64();
}
