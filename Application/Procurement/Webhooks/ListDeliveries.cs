using Tepat.Application.Common;
using Tepat.Domain.Procurement.Webhooks;

namespace Tepat.Application.Procurement.Webhooks;

/// <summary>What was and is to be told to a vendor's webhooks, the newest first.</summary>
[Requires(Permissions.ManageKeys)]
public sealed record ListDeliveries(string Vendor, [property: WordOf(typeof(DeliveryState))] string? State, int? Limit, string? Cursor)
    : IQuery<Page<DeliveryRow>>;

/// <summary>One notice on its way to one webhook.</summary>
public sealed record DeliveryRow
{
    /// <summary>Id of the notice, as it stands in the body and the header.</summary>
    public required string Id { get; init; }

    public required long WebhookId { get; init; }

    public required string Address { get; init; }

    /// <summary>Type of the notice.</summary>
    public required string Type { get; init; }

    /// <summary>Code of the object that it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>waiting, delivered or dead.</summary>
    public required string State { get; init; }

    /// <summary>Attempts begun, of twelve.</summary>
    public required int Attempts { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is tried next; null for at once, and when it has ended.</summary>
    public DateTimeOffset? NextAt { get; init; }

    public DateTimeOffset? LastAt { get; init; }

    /// <summary>HTTP status of the last answer.</summary>
    public int? LastStatus { get; init; }

    /// <summary>Code of what went wrong at the last attempt.</summary>
    public string? LastFault { get; init; }

    /// <summary>Beginning of the last answer.</summary>
    public string? LastAnswer { get; init; }

    /// <summary>True when it was given up and may be sent again.</summary>
    public required bool MayReplay { get; init; }
}
