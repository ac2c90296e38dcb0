using Tepat.Application.Common;

namespace Tepat.Application.Procurement.Webhooks;

/// <summary>A vendor's webhooks, the newest first; a vendor has a handful.</summary>
[Requires(Permissions.ManageKeys)]
public sealed record ListWebhooks(string Vendor) : IQuery<IReadOnlyList<WebhookRow>>;

/// <summary>A webhook as administrators see it: never its secret.</summary>
public sealed record WebhookRow
{
    public required long Id { get; init; }

    /// <summary>What it is for; may be empty.</summary>
    public required string Name { get; init; }

    public required string Address { get; init; }

    /// <summary>False while it is paused: notices are kept and wait.</summary>
    public required bool IsActive { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset SecretChangedAt { get; init; }

    /// <summary>Until when the secret before signs beside this one; null when it does not.</summary>
    public DateTimeOffset? FormerSecretUntil { get; init; }

    /// <summary>Deliveries that are still to be made.</summary>
    public required long WaitingCount { get; init; }

    /// <summary>Deliveries that were given up.</summary>
    public required long DeadCount { get; init; }
}
