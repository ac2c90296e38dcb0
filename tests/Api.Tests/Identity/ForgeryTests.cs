using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Identity;

public sealed class ForgeryTests : ApiTests
{
    [Test]
    public async Task Change_by_cookie_without_the_client_header_is_refused()
    {
        var client = await Api.As("admin");
        client.Http.DefaultRequestHeaders.Remove("X-Tepat-Client");

        (await client.Post("/api/session/re-authentication", new { password = TepatApi.Password })).ShouldBeProblem(
            403,
            "csrf.header_missing"
        );
        (await client.Delete("/api/session")).ShouldBeProblem(403, "csrf.header_missing");
    }

    [TestCase("https://elsewhere.example", 403)]
    [TestCase("null", 403)]
    [TestCase("http://localhost", 200)]
    [TestCase("http://localhost:5173", 200)]
    public async Task Origin_must_be_of_the_same_site_when_one_is_sent(string origin, int status)
    {
        var client = await Api.As("admin");

        (await client.Post("/api/session/re-authentication", new { password = TepatApi.Password }, ("Origin", origin))).ShouldBe(status);
    }

    [Test]
    public async Task Reading_needs_no_header()
    {
        var client = await Api.As("admin");
        client.Http.DefaultRequestHeaders.Remove("X-Tepat-Client");

        (await client.Get("/api/session")).ShouldBe(200);
    }
}
