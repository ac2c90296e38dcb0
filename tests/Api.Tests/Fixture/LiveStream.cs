using System.Net.ServerSentEvents;
using System.Text.Json;

namespace Tepat.Api.Tests.Fixture;

/// <summary>An open stream of live changes, read item by item. What does not come fails the test after a while instead of hanging it.</summary>
public sealed class LiveStream : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpResponseMessage response;
    private readonly IAsyncEnumerator<SseItem<string>> items;

    private LiveStream(HttpResponseMessage response, Stream body)
    {
        this.response = response;
        items = SseParser.Create(body).EnumerateAsync().GetAsyncEnumerator();
    }

    /// <summary>Opens the stream and waits until it says that it is open.</summary>
    public static async Task<LiveStream> Open(ApiClient client, string route = "/api/stream", string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, route);
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        var response = await client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        ((int)response.StatusCode).ShouldBe(200);
        var stream = new LiveStream(response, await response.Content.ReadAsStreamAsync());
        (await stream.Next()).Event.ShouldBe("opened");
        return stream;
    }

    /// <summary>The next item, whatever it is.</summary>
    public async Task<Told> Next()
    {
        (await items.MoveNextAsync().AsTask().WaitAsync(Patience)).ShouldBeTrue("The stream has ended.");
        var item = items.Current;
        return new Told(item.EventType, item.EventId, JsonDocument.Parse(item.Data).RootElement);
    }

    /// <summary>True when nothing more comes because the server ended the stream.</summary>
    public async Task<bool> HasEnded() => !await items.MoveNextAsync().AsTask().WaitAsync(Patience);

    public async ValueTask DisposeAsync()
    {
        response.Dispose();
        await items.DisposeAsync();
    }
}

/// <summary>One server-sent event.</summary>
public sealed record Told(string Event, string? Id, JsonElement Data)
{
    /// <summary>Type and subject, as in <c>shipments.receipt-opened SJ-1</c>.</summary>
    public string Change => $"{Data.GetProperty("type").GetString()} {Data.GetProperty("subject").GetString()}";
}
