// Sends a plant's events to Tepat so that none is lost and none counts twice. .NET SDK 10, nothing to install.
//
//     TEPAT_URL=http://localhost:5080 TEPAT_KEY=... dotnet run send.cs outbox.ndjson
//
// The outbox holds an event a line and is only ever added to: your system writes a line, with the event's id, at the moment when the thing
// happens. What Tepat answered is kept beside it in outbox.ndjson.answers, so the program may be stopped and started at any time; run it every
// few minutes. TEPAT_SIGN_WITH names a private key in PEM (P-256) if KPU asks for signed reports. It ends with 0 when everything is recorded, 1 when a person must look at once, 3 when events were rejected, 75 when Tepat was away.

using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

const int Batch = 500;
const int Tries = 8;
var longestWait = TimeSpan.FromSeconds(60);

if (args is not [var outbox])
{
    Console.Error.WriteLine("dotnet run send.cs outbox.ndjson");
    return 2;
}

using var http = new HttpClient { BaseAddress = new Uri(Environment.GetEnvironmentVariable("TEPAT_URL")!) };
http.DefaultRequestHeaders.Add("X-Api-Key", Environment.GetEnvironmentVariable("TEPAT_KEY"));

using var signing = Environment.GetEnvironmentVariable("TEPAT_SIGN_WITH") is null ? null : ECDsa.Create();
signing?.ImportFromPem(File.ReadAllText(Environment.GetEnvironmentVariable("TEPAT_SIGN_WITH")!));

var answers = outbox + ".answers";
var recorded = ReadLines(answers).Where(answer => Text(answer, "status") != "rejected").Select(answer => Text(answer, "id")).ToHashSet();
var waiting = ReadLines(outbox).Where(sent => !recorded.Contains(Text(sent, "id"))).ToList();
var rejected = 0;
foreach (var batch in waiting.Chunk(Batch))
{
    var (results, ended) = await Deliver(batch);
    if (results is null)
    {
        return ended;
    }

    await Keep(results);
    foreach (var result in results.Where(result => Text(result!, "status") == "rejected"))
    {
        var problem = result!["problem"]!;
        if (Text(problem, "code") == "event.id_reused")
        {
            // Two truths under one id. Whatever comes after may rest on the wrong one: stop and call a person.
            Console.Error.WriteLine($"{Text(result, "id")} was recorded with other content; find out which of the two is true");
            return 1;
        }

        Console.Error.WriteLine($"rejected {Text(result, "id")}: {Text(problem, "code")} {problem["facts"]?.ToJsonString()}");
        rejected++;
    }
}

Console.WriteLine($"{waiting.Count - rejected} recorded, {rejected} rejected");
return rejected == 0 ? 0 : 3;

// Sends one batch until it is answered; the same ids again, so nothing can count twice.
async Task<(JsonArray? Results, int Ended)> Deliver(JsonNode[] events)
{
    var body = new JsonObject
    {
        ["mode"] = "each",
        ["events"] = new JsonArray([.. events.Select(sent => sent.DeepClone())]),
    }.ToJsonString();
    var wait = TimeSpan.FromSeconds(1);
    for (var i = 0; i < Tries; i++)
    {
        var (status, retryAfter, text) = await Post(body);
        if (status == HttpStatusCode.OK)
        {
            return (JsonNode.Parse(text)!["results"]!.AsArray(), 0);
        }

        TimeSpan pause;
        if (status == HttpStatusCode.TooManyRequests)
        {
            pause = retryAfter ?? wait;
        }
        else if (status is null or >= HttpStatusCode.InternalServerError || text.Contains("\"code\":\"write.contended\""))
        {
            pause = wait * (0.5 + (Random.Shared.NextDouble() / 2));
            wait = wait * 2 < longestWait ? wait * 2 : longestWait;
        }
        else
        {
            // The whole call is refused: the key, the form, the size. Sending it again would change nothing.
            Console.Error.WriteLine($"refused with {(int)status}: {text}");
            return (null, 1);
        }

        Console.Error.WriteLine($"status {(int?)status ?? 0}: again in {pause.TotalSeconds:0.0} s");
        await Task.Delay(pause);
    }

    Console.Error.WriteLine("Tepat is away; the outbox keeps what is left.");
    return (null, 75);
}

// The status, how long to wait and the body of one call; no status when there was no answer.
async Task<(HttpStatusCode? Status, TimeSpan? RetryAfter, string Body)> Post(string body)
{
    try
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        if (signing is not null)
        {
            Sign(content, Encoding.UTF8.GetBytes(body), signing);
        }

        using var response = await http.PostAsync("/api/vendor/events", content);
        return (response.StatusCode, response.Headers.RetryAfter?.Delta, await response.Content.ReadAsStringAsync());
    }
    catch (Exception lost) when (lost is HttpRequestException or TaskCanceledException or IOException)
    {
        Console.Error.WriteLine($"no answer: {lost.Message}");
        return (null, null, "");
    }
}

// Signs method, path and body as RFC 9421 says; a new signature for each try, since it holds for five minutes.
static void Sign(HttpContent content, byte[] body, ECDsa signing)
{
    var digest = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(body))}:";
    var covered = $"(\"@method\" \"@path\" \"content-digest\");created={DateTimeOffset.UtcNow.ToUnixTimeSeconds()}";
    var lines = $"\"@method\": POST\n\"@path\": /api/vendor/events\n\"content-digest\": {digest}\n\"@signature-params\": {covered}";
    var signature = signing.SignData(Encoding.UTF8.GetBytes(lines), HashAlgorithmName.SHA256);
    content.Headers.Add("Content-Digest", digest);
    content.Headers.Add("Signature-Input", $"tepat={covered}");
    content.Headers.Add("Signature", $"tepat=:{Convert.ToBase64String(signature)}:");
}

async Task Keep(JsonArray results)
{
    await using var kept = new FileStream(answers, FileMode.Append);
    await kept.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(results.Select(result => result!.ToJsonString() + "\n"))));
    kept.Flush(flushToDisk: true);
}

static IEnumerable<JsonNode> ReadLines(string path) =>
    File.Exists(path) ? [.. File.ReadLines(path).Where(line => line.Trim().Length > 0).Select(line => JsonNode.Parse(line)!)] : [];

static string Text(JsonNode node, string name) => (string)node[name]!;
