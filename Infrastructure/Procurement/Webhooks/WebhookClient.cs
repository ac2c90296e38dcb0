using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Tepat.Domain.Common;
using Tepat.Domain.Procurement.Webhooks;

namespace Tepat.Infrastructure.Procurement.Webhooks;

/// <summary>
/// Carries one letter to one address. It connects to addresses that it has checked itself, follows nobody elsewhere, waits ten seconds and
/// reads the beginning of the answer.
/// </summary>
internal sealed class WebhookClient : IDisposable
{
    private const int AnswerBytesMax = 4 * Limits.WebhookAnswerLengthMax;

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly WebhookAddresses addresses;
    private readonly TimeProvider time;
    private readonly HttpClient http;

    public WebhookClient(WebhookAddresses addresses, TimeProvider time)
    {
        (this.addresses, this.time) = (addresses, time);
        http = new HttpClient(
            new SocketsHttpHandler
            {
                ConnectCallback = Connect,
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                MaxResponseHeadersLength = 16,
                PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("Tepat-Webhook/1");
    }

    /// <summary>Posts a body and tells what came of it; throws only when the program stops.</summary>
    public async Task<Attempt> Post(string address, string body, IEnumerable<(string Name, string Value)> headers, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Limits.WebhookAnswerWithin, time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address)
            {
                Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
            };
            request.Content.Headers.ContentType = Json;
            foreach (var (name, value) in headers)
            {
                request.Headers.Add(name, value);
            }

            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ended.Token);
            var answer = await Beginning(response, ended.Token);
            return new Attempt((int)response.StatusCode, response.IsSuccessStatusCode ? null : "webhook.status", answer);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            return new Attempt(null, "webhook.timeout", null);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return new Attempt(null, FaultOf(failure), null);
        }
    }

    public void Dispose() => http.Dispose();

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var found = await addresses.Resolve(context.InitialRequestMessage.RequestUri!, ct);
        if (!found.IsSuccess)
        {
            throw new RefusedHostException(found.Errors[0]);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync([.. found.Value], context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<string?> Beginning(HttpResponseMessage response, CancellationToken ct)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        var bytes = new byte[AnswerBytesMax];
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
        var text = string.Concat(Encoding.UTF8.GetString(bytes, 0, length).Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return text.Length == 0 ? null : text[..Math.Min(text.Length, Limits.WebhookAnswerLengthMax)];
    }

    private static string FaultOf(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case RefusedHostException refused:
                    return refused.Error.Code;
                case AuthenticationException:
                    return "webhook.tls";
            }
        }

        return "webhook.unreachable";
    }

    private sealed class RefusedHostException(DomainError error) : IOException(error.Message)
    {
        public DomainError Error => error;
    }
}
