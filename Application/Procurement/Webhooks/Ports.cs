using Tepat.Domain.Common;
using Tepat.Domain.Procurement.Webhooks;

namespace Tepat.Application.Procurement.Webhooks;

/// <summary>A vendor's webhooks; one that was removed is not found any more.</summary>
public interface IWebhookStore
{
    Task<int> Count(long vendorId, CancellationToken ct);

    Task<WebhookRow?> Find(long vendorId, long id, CancellationToken ct);

    /// <summary>Gives the webhook an id and writes it.</summary>
    Task<long> Add(Webhook webhook, CancellationToken ct);

    /// <summary>Pauses a webhook or lets it go on; false when there is none.</summary>
    Task<bool> SetActive(long vendorId, long id, bool isActive, CancellationToken ct);

    /// <summary>Gives the webhook another secret, and says why not.</summary>
    Task<Outcome<Done>> ChangeSecret(long vendorId, long id, SecretChange change, CancellationToken ct);

    /// <summary>Takes the webhook away and gives up what still waits for it; false when there is none.</summary>
    Task<bool> Remove(long vendorId, long id, DateTimeOffset now, CancellationToken ct);

    /// <summary>Writes a delivery to this webhook alone and returns its id.</summary>
    Task<Guid> AddPing(long vendorId, long id, string vendor, DateTimeOffset now, CancellationToken ct);

    /// <summary>Has a dead delivery sent again from its first attempt on, and says why not.</summary>
    Task<Outcome<Done>> Replay(long vendorId, long id, Guid delivery, CancellationToken ct);
}

/// <summary>Leads a notice into the deliveries of its vendor's webhooks, in the transaction of what it tells.</summary>
public interface IVendorNotices
{
    Task Tell(VendorNotice notice, DateTimeOffset occurredAt, CancellationToken ct);
}

/// <summary>The secrets that sign: shown once, kept encrypted.</summary>
public interface IWebhookSecrets
{
    (string Secret, string Encrypted) New();

    /// <summary>The signature of a text with an encrypted secret: HMAC-SHA256, hexadecimal.</summary>
    string Sign(string encrypted, string text);
}

/// <summary>Asks whether an address may be called.</summary>
public interface IWebhookAddresses
{
    /// <summary>Why it may not; null when it may. Asks a name server.</summary>
    Task<DomainError?> Fault(string? address, CancellationToken ct);
}
