using System.Text;
using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Ledger;

/// <summary>Bodies beyond a limit end at the web server, which the in-memory one does not do: a real one listens here.</summary>
public sealed class BodyLimitTests
{
    private const string Batch = "/api/vendor/events";
    private TepatApi api = null!;
    private HttpClient http = null!;

    [OneTimeSetUp]
    public void Listen()
    {
        api = new TepatApi(new Dictionary<string, string> { ["urls"] = "http://127.0.0.1:0" });
        api.UseKestrel(0);
        http = api.CreateClient();
        http.DefaultRequestHeaders.Add("X-Api-Key", TepatApi.VendorKey);
    }

    [OneTimeTearDown]
    public void Close()
    {
        http.Dispose();
        api.Dispose();
    }

    [Test]
    public async Task Batch_over_8_MiB_is_too_large() => (await Post(Batch, 8 * 1024 * 1024)).ShouldBeProblem(413, "body.too_large");

    [Test]
    public async Task Batch_of_4_MiB_is_read() => (await Post(Batch, 4 * 1024 * 1024)).ShouldBe(422);

    [Test]
    public async Task Other_bodies_are_too_large_from_1_MiB() =>
        (await Post("/api/session", 1024 * 1024)).ShouldBeProblem(413, "body.too_large");

    /// <summary>Sends one event whose data is a text of so many bytes: well formed, and refused as data when it is read at all.</summary>
    private async Task<Answer> Post(string route, int bytes)
    {
        var filling = new string('x', bytes);
        var body = $$"""
            {"events":[{"id":"x","type":"production.print-run-reported","version":1,"occurredAt":"2024-10-10T08:00:00+07:00","data":"{{filling}}"}]}
            """;
        using var request = new HttpRequestMessage(HttpMethod.Post, route);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        // Asks before it sends: a server that refuses need not read, and the sender need not meet a closed connection.
        request.Headers.ExpectContinue = true;
        using var response = await http.SendAsync(request);
        return await Answer.Of(response);
    }
}
