using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>A vendor's key as administrators see one: never the key itself.</summary>
/// <param name="PublicPart">The key's first letters.</param>
/// <param name="IsTest">True for a key of the sandbox: nothing that it reports is real.</param>
/// <param name="Status">active, expired or revoked.</param>
/// <param name="LastUsedAt">To within five minutes.</param>
/// <param name="RequestsPerMinute">Calls a minute that the key may make.</param>
/// <param name="HasOwnLimit">False when that is the installation's usual limit.</param>
/// <param name="SigningKey">SHA-256 of the public key under which its reports must be signed; null when they need not be.</param>
/// <param name="ReplacesId">The key whose place this one takes.</param>
/// <param name="ReplacedById">The key that takes this one's place.</param>
public sealed record ApiKeyRow(
    long Id,
    string Name,
    string PublicPart,
    IReadOnlyList<string> Scopes,
    bool IsTest,
    string Status,
    string CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? RevokedAt,
    DateTimeOffset? LastUsedAt,
    int RequestsPerMinute,
    bool HasOwnLimit,
    string? SigningKey,
    long? ReplacesId,
    long? ReplacedById
)
{
    public static ApiKeyRow Of(ApiKey key, KeyLimits limits, DateTimeOffset now) =>
        new(
            key.Id,
            key.Name,
            key.PublicPart,
            key.ScopeList,
            key.IsTest,
            key.RevokedAt is not null ? "revoked"
                : key.ExpiresAt <= now ? "expired"
                : "active",
            key.CreatedBy,
            key.CreatedAt,
            key.ExpiresAt,
            key.RevokedAt,
            key.LastUsedAt,
            limits.Of(key),
            key.RequestsPerMinute is not null,
            key.SigningKeyPem is { } pem ? Domain.Identity.SigningKey.Parse(pem).Value.Fingerprint : null,
            key.ReplacesId,
            key.ReplacedById
        );
}
