namespace Tepat.Api.Tests.Fixture;

/// <summary>
/// Keeps cookies as a browser would whose clock is the program's: the container of .NET drops what is past by the machine's own.
/// </summary>
internal sealed class KeptCookies : DelegatingHandler
{
    private readonly Dictionary<string, string> kept = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (kept.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", kept.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var response = await base.SendAsync(request, cancellationToken);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = cookie.Split(';')[0].Split('=', 2) is [var key, var text] ? (key, text) : (cookie, "");
            if (value.Length == 0)
            {
                kept.Remove(name);
            }
            else
            {
                kept[name] = value;
            }
        }

        return response;
    }
}
