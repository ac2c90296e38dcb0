using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Tepat.Api.Tests.Fixture;

/// <summary>What befalls one call on its way.</summary>
internal enum Trouble
{
    /// <summary>429: asked to wait a second.</summary>
    TooMany,

    /// <summary>503: the program is away.</summary>
    Away,

    /// <summary>The program did what it was asked, and the line broke before anybody heard of it.</summary>
    AnswerLost,
}

/// <summary>A real address for the program in this process, over a line that fails as it is told and then works.</summary>
internal sealed class BadLine : IAsyncDisposable
{
    private readonly WebApplication app;

    private BadLine(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    public static async Task<BadLine> Open(HttpClient program, params Trouble[] ahead)
    {
        var troubles = new ConcurrentQueue<Trouble>(ahead);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(context => Carry(context, program, troubles));
        await app.StartAsync();
        return new BadLine(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task Carry(HttpContext context, HttpClient program, ConcurrentQueue<Trouble> troubles)
    {
        Trouble? trouble = troubles.TryDequeue(out var next) ? next : null;
        if (trouble is Trouble.TooMany or Trouble.Away)
        {
            context.Response.StatusCode = trouble == Trouble.TooMany ? 429 : 503;
            context.Response.Headers.RetryAfter = trouble == Trouble.TooMany ? "1" : default;
            return;
        }

        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method),
            context.Request.Path.Value + context.Request.QueryString.Value
        )
        {
            Content = new StreamContent(context.Request.Body),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(context.Request.ContentType ?? "text/plain");
        request.Headers.Add("X-Api-Key", context.Request.Headers["X-Api-Key"].ToString());
        using var response = await program.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        if (trouble == Trouble.AnswerLost)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        await context.Response.Body.WriteAsync(body);
    }
}
