using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Hosting;

/// <summary>What a browser is told with every answer: no script but the program's own, and no other site's frame around it.</summary>
public sealed class PageHeadersTests : ApiTests
{
    [TestCase("/health/live")]
    [TestCase("/swagger/index.html")]
    [TestCase("/api/session")]
    [TestCase("/api/no-such-thing")]
    public async Task Every_answer_lets_only_this_programs_scripts_run(string route)
    {
        var answer = await (await Api.Anonymous()).Get(route);

        answer.Headers["Content-Security-Policy"].ShouldContain("default-src 'self'");
        answer.Headers["Content-Security-Policy"].ShouldContain("frame-ancestors 'none'");
        answer.Headers["X-Content-Type-Options"].ShouldBe("nosniff");
        answer.Headers["Referrer-Policy"].ShouldBe("same-origin");
    }

    [Test]
    public async Task Only_Swagger_makes_programs_of_texts()
    {
        var anyone = await Api.Anonymous();

        (await anyone.Get("/swagger/index.html")).Headers["Content-Security-Policy"].ShouldContain("'unsafe-eval'");
        (await anyone.Get("/")).Headers["Content-Security-Policy"].ShouldNotContain("eval");
    }
}
