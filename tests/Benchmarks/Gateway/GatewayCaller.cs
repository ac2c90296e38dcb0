using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Tepat.Benchmarks.Gateway;

/// <summary>How one round of calls went.</summary>
/// <param name="Events">Accepted.</param>
/// <param name="Milliseconds">Of each call.</param>
internal sealed record Round(int Events, double Seconds, List<double> Milliseconds)
{
    public double Rate => Events / Seconds;
}

/// <summary>A vendor's program: one key, a number of connections, one call at a time on each.</summary>
internal sealed class GatewayCaller : IDisposable
{
    private readonly HttpClient http;

    public GatewayCaller(Uri address, string key, int connections)
    {
        http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections }) { BaseAddress = address };
        http.DefaultRequestHeaders.Add("X-Api-Key", key);
    }

    /// <summary>Sends each connection's bodies one after another, all connections at once; every event must be accepted.</summary>
    public async Task<Round> Send(IReadOnlyList<IReadOnlyList<byte[]>> perConnection)
    {
        var watch = Stopwatch.StartNew();
        var calls = await Task.WhenAll(perConnection.Select(bodies => Task.Run(() => SendInTurn(bodies))));
        return new Round(calls.Sum(c => c.Events), watch.Elapsed.TotalSeconds, [.. calls.SelectMany(c => c.Milliseconds)]);
    }

    /// <summary>Reports events; how many were accepted, and after how many milliseconds.</summary>
    /// <exception cref="HttpRequestException">The call was refused.</exception>
    public async Task<(int Events, double Milliseconds)> Report(byte[] body)
    {
        var watch = Stopwatch.StartNew();
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await http.PostAsync("/api/vendor/events", content);
        var text = await answer.Content.ReadAsByteArrayAsync();
        var took = watch.Elapsed.TotalMilliseconds;
        return answer.IsSuccessStatusCode
            ? (Accepted(text), took)
            : throw new HttpRequestException($"{(int)answer.StatusCode} {System.Text.Encoding.UTF8.GetString(text)}");
    }

    /// <summary>Reads a page; its status, and after how many milliseconds.</summary>
    public async Task<(int Status, double Milliseconds)> Get(string route)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await http.GetAsync(route);
        await answer.Content.ReadAsByteArrayAsync();
        return ((int)answer.StatusCode, watch.Elapsed.TotalMilliseconds);
    }

    public void Dispose() => http.Dispose();

    private async Task<(int Events, List<double> Milliseconds)> SendInTurn(IReadOnlyList<byte[]> bodies)
    {
        var events = 0;
        List<double> milliseconds = [];
        foreach (var body in bodies)
        {
            var (accepted, took) = await Report(body);
            events += accepted;
            milliseconds.Add(took);
        }

        return (events, milliseconds);
    }

    // The answer begins with its counts; a list of ten thousand results behind them need not be taken apart to know them.
    private static int Accepted(byte[] answer)
    {
        var reader = new Utf8JsonReader(answer);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("accepted"))
            {
                reader.Read();
                return reader.GetInt32();
            }
        }

        return 0;
    }
}
