using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Tepat.Api.Tests.Fixture;

/// <summary>A vendor's system that listens on this machine and answers as the test says.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Letter> letters = [];

    private Receiver(WebApplication app) => this.app = app;

    /// <summary>How the next letters are answered.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = context => context.Response.WriteAsync("OK");

    public IReadOnlyList<Letter> Letters => [.. letters];

    public string Address => $"{app.Urls.Single()}/hook";

    public static async Task<Receiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver.app.MapPost("/hook", receiver.Take);
        await receiver.app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        letters.Enqueue(new Letter(body, context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString())));
        await Answer(context);
    }
}

/// <summary>What came.</summary>
public sealed record Letter(string Body, IReadOnlyDictionary<string, string> Headers)
{
    public string Timestamp => Headers["Tepat-Webhook-Timestamp"];

    public string Signature => Headers["Tepat-Webhook-Signature"];

    /// <summary>What a secret makes of it, as docs/vendor-integration.md says.</summary>
    public string SignatureWith(string secret) =>
        $"v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{Timestamp}.{Body}")))}";
}
