using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Tepat.Application.Procurement.Webhooks;
using Tepat.Domain.Common;
using Tepat.Domain.Procurement.Webhooks;

namespace Tepat.Infrastructure.Procurement.Webhooks;

/// <inheritdoc cref="IWebhookAddresses"/>
internal sealed class WebhookAddresses(IOptions<WebhookOptions> options) : IWebhookAddresses
{
    public async Task<DomainError?> Fault(string? address, CancellationToken ct)
    {
        var parsed = WebhookAddress.Parse(address, options.Value.AllowLoopbackHttp);
        if (!parsed.IsSuccess)
        {
            return parsed.Errors[0];
        }

        var found = await Resolve(parsed.Value, ct);
        return found.IsSuccess ? null : found.Errors[0];
    }

    /// <summary>
    /// The addresses that a host's name leads to now. One of them that is not public refuses them all: who owns the name chooses in which
    /// order they are tried.
    /// </summary>
    public async Task<Outcome<IReadOnlyList<IPAddress>>> Resolve(Uri address, CancellationToken ct)
    {
        var found = await Lookup(address.IdnHost, ct);
        if (found.Length == 0)
        {
            return WebhookErrors.HostUnknown;
        }

        return Array.TrueForAll(found, one => MayCall(address, one)) ? found : WebhookErrors.HostInternal;
    }

    private bool MayCall(Uri address, IPAddress one) =>
        address.Scheme == Uri.UriSchemeHttp ? options.Value.AllowLoopbackHttp && IPAddress.IsLoopback(one) : WebhookAddress.IsPublic(one);

    private static async Task<IPAddress[]> Lookup(string host, CancellationToken ct)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(host, ct);
        }
        catch (Exception unknown) when (unknown is SocketException or ArgumentException)
        {
            return [];
        }
    }
}
