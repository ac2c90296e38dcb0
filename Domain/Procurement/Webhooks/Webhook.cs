using Tepat.Domain.Common;

namespace Tepat.Domain.Procurement.Webhooks;

/// <summary>An address of a vendor's system that is told what concerns it.</summary>
public sealed record Webhook
{
    public long Id { get; init; }

    public long VendorId { get; init; }

    /// <summary>What it is for; may be empty.</summary>
    public string Name { get; init; } = "";

    public string Address { get; init; } = "";

    /// <summary>The secret that signs, encrypted.</summary>
    public string Secret { get; init; } = "";

    /// <summary>False while it is paused: notices are kept and wait.</summary>
    public bool IsActive { get; init; }

    public string CreatedBy { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset SecretChangedAt { get; init; }
}

public static class WebhookErrors
{
    /// <summary>Why deliveries of a webhook that was removed have ended.</summary>
    public const string Removed = "webhook.removed";

    public static readonly DomainError NotFound = DomainError.NotFound("webhook.not_found", "There is no such webhook of this vendor.");

    public static readonly DomainError DeliveryNotFound = DomainError.NotFound(
        "webhook.delivery_not_found",
        "There is no such delivery to this webhook."
    );

    public static readonly DomainError NotDead = DomainError.Conflict(
        "webhook.not_dead",
        "Only a delivery that was given up is sent again by hand."
    );

    public static readonly DomainError SecretOverlaps = DomainError.Conflict(
        "webhook.secret_overlaps",
        "The secret before this one still signs; wait for its end, or change the secret without an overlap."
    );

    public static readonly DomainError TooMany = DomainError
        .Rule("webhook.too_many", $"A vendor has at most {Limits.WebhooksPerVendorMax} webhooks; remove one first.")
        .With("most", Limits.WebhooksPerVendorMax);

    public static readonly DomainError AddressMalformed = AtAddress("webhook.address_malformed", "Give the whole address of a web page.");

    public static readonly DomainError NotHttps = AtAddress("webhook.not_https", "The address begins with https://.");

    public static readonly DomainError HasUserInfo = AtAddress("webhook.user_info", "The address holds no user name and no password.");

    public static readonly DomainError PortNotAllowed = AtAddress("webhook.port_not_allowed", "The port is 443 or 8443.");

    public static readonly DomainError HostUnknown = AtAddress("webhook.host_unknown", "The name of the host leads to no address.");

    public static readonly DomainError HostInternal = AtAddress(
        "webhook.host_internal",
        "The host stands in a network that is not public; such hosts are not called."
    );

    private static DomainError AtAddress(string code, string message) => DomainError.Invalid(code, message, "address");
}
