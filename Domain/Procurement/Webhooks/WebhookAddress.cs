using System.Net;
using System.Net.Sockets;
using Tepat.Domain.Common;

namespace Tepat.Domain.Procurement.Webhooks;

/// <summary>
/// Which addresses the program calls on somebody's word. Without these rules a webhook would be a way into the network in which the
/// program stands.
/// </summary>
public static class WebhookAddress
{
    private static readonly int[] Ports = [443, 8443];

    private static readonly IPNetwork[] NotPublic =
    [
        // This host, private networks (RFC 1918), carriers' own (RFC 6598), loopback, link-local with the clouds' metadata services.
        IPNetwork.Parse("0.0.0.0/8"),
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.168.0.0/16"),
        // Protocol assignments, 6to4 relays, benchmarks, documentation, multicast, reserved.
        IPNetwork.Parse("192.0.0.0/24"),
        IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.88.99.0/24"),
        IPNetwork.Parse("198.18.0.0/15"),
        IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"),
        IPNetwork.Parse("224.0.0.0/4"),
        IPNetwork.Parse("240.0.0.0/4"),
        // Within the global IPv6 space: protocols and tunnels that carry other addresses (Teredo, 6to4), documentation.
        IPNetwork.Parse("2001::/23"),
        IPNetwork.Parse("2001:db8::/32"),
        IPNetwork.Parse("2002::/16"),
        IPNetwork.Parse("3fff::/20"),
    ];

    // All of IPv6 that is given out to the public; what lies outside is loopback, link-local, ULA, multicast, IPv4-mapped, NAT64.
    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    /// <summary>Reads an address as it was entered; what its host's name leads to is another question.</summary>
    /// <param name="mayBeLocal">Development only: http and any port are understood, for hosts that are this machine.</param>
    public static Outcome<Uri> Parse(string? text, bool mayBeLocal)
    {
        if (text is not { Length: > 0 and <= Limits.WebhookAddressLengthMax } || !Uri.TryCreate(text, UriKind.Absolute, out var address))
        {
            return WebhookErrors.AddressMalformed;
        }

        var isLocal = mayBeLocal && address.Scheme == Uri.UriSchemeHttp;
        if (address.Scheme != Uri.UriSchemeHttps && !isLocal)
        {
            return WebhookErrors.NotHttps;
        }

        if (address.UserInfo.Length > 0)
        {
            return WebhookErrors.HasUserInfo;
        }

        if (address.Host.Length == 0 || address.Fragment.Length > 0)
        {
            return WebhookErrors.AddressMalformed;
        }

        return isLocal || Ports.Contains(address.Port) ? address : WebhookErrors.PortNotAllowed;
    }

    /// <summary>True when the address belongs to the public internet.</summary>
    public static bool IsPublic(IPAddress address) =>
        !address.IsIPv4MappedToIPv6
        && (address.AddressFamily == AddressFamily.InterNetwork || GlobalV6.Contains(address))
        && !Array.Exists(NotPublic, network => network.Contains(address));
}
