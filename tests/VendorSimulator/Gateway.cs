using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tepat.VendorSimulator;

/// <summary>
/// Calls Tepat as the documentation asks: 429 waits as long as <c>Retry-After</c> says; a lost connection and 502 to 504 wait, doubling, and the
/// same is sent again.
/// </summary>
public sealed class Gateway(HttpClient http, SimulatorOptions options)
{
    private const string EventsRoute = "api/vendor/events";

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private int calls;
    private int waits;

    /// <summary>Calls so far, with those that were sent again.</summary>
    public int Calls => calls;

    /// <summary>Times that the server asked to wait or was not there.</summary>
    public int Waits => waits;

    /// <summary>Reads what shows only what is real, whatever the key.</summary>
    public Task<Answer> List(string route, CancellationToken ct) => Patiently(() => new HttpRequestMessage(HttpMethod.Get, route), ct);

    /// <summary>Reads what a test key sees as its sandbox has it.</summary>
    public async Task<Answer> Read(string route, CancellationToken ct) => (await List(route, ct)).Speaks(options.IsTest);

    public Task<Answer> Send(IReadOnlyList<PlantEvent> events, bool each, CancellationToken ct) => SendText(Body(events, each), ct);

    public async Task<Answer> SendText(string body, CancellationToken ct) => (await Patiently(() => Post(body), ct)).Speaks(options.IsTest);

    /// <summary>Sends, and hangs up before the answer can be read; whether it was recorded nobody knows.</summary>
    public async Task HangUp(IReadOnlyList<PlantEvent> events, TimeSpan after, CancellationToken ct)
    {
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(ct);
        cut.CancelAfter(after);
        try
        {
            Interlocked.Increment(ref calls);
            using var request = Post(Body(events, each: false));
            using var response = await http.SendAsync(Keyed(request), HttpCompletionOption.ResponseHeadersRead, cut.Token);
        }
        catch (Exception lost)
            when (lost is HttpRequestException or IOException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            // That is what was wanted.
        }
    }

    public static string Body(IReadOnlyList<PlantEvent> events, bool each) =>
        new JsonObject
        {
            ["mode"] = each ? "each" : "all-or-nothing",
            ["events"] = new JsonArray([.. events.Select(sent => (JsonNode)sent.Envelope())]),
        }.ToJsonString();

    private static HttpRequestMessage Post(string body) =>
        new(HttpMethod.Post, EventsRoute) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private async Task<Answer> Patiently(Func<HttpRequestMessage> make, CancellationToken ct)
    {
        var (wait, waited) = (FirstWait, TimeSpan.Zero);
        while (true)
        {
            var (answer, asked) = await Once(make, ct);
            if (answer is not null && asked is null)
            {
                return answer;
            }

            Interlocked.Increment(ref waits);
            var pause = asked ?? wait;
            waited += pause;
            if (waited > options.Patience)
            {
                throw new CannotPlayException($"The server has been away or asked to wait for {waited.TotalSeconds:N0} seconds.");
            }

            await Task.Delay(pause, ct);
            wait = asked is null && wait < LongestWait ? wait * 2 : wait;
        }
    }

    /// <summary>The answer, or none when the server was not there; and how long it asked to wait.</summary>
    private async Task<(Answer? Answer, TimeSpan? Asked)> Once(Func<HttpRequestMessage> make, CancellationToken ct)
    {
        Interlocked.Increment(ref calls);
        try
        {
            using var request = make();
            using var response = await http.SendAsync(Keyed(request), ct);
            if (response.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout)
            {
                return (null, null);
            }

            var answer = new Answer(
                (int)response.StatusCode,
                response.Content.Headers.ContentType?.MediaType,
                response.Headers.Contains("Tepat-Sandbox"),
                Parse(await response.Content.ReadAsStringAsync(ct))
            );
            if (response.StatusCode != HttpStatusCode.TooManyRequests)
            {
                return (answer, null);
            }

            answer.IsRefused(429, "rate.exceeded");
            return (answer, response.Headers.RetryAfter?.Delta ?? throw answer.Unlike("429 with Retry-After in seconds"));
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException && !ct.IsCancellationRequested)
        {
            return (null, null);
        }
    }

    private HttpRequestMessage Keyed(HttpRequestMessage request)
    {
        request.Headers.Add("X-Api-Key", options.Key);
        return request;
    }

    private static JsonElement Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
