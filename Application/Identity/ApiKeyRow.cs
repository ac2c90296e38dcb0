using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>A vendor's key as administrators see one: never the key itself.</summary>
/// <param name="PublicPart">The key's first letters.</param>
/// <param name="Status">active, expired or revoked.</param>
/// <param name="LastUsedAt">To within five minutes.</param>
public sealed record ApiKeyRow(
    long Id,
    string Name,
    string PublicPart,
    IReadOnlyList<string> Scopes,
    string Status,
    string CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? RevokedAt,
    DateTimeOffset? LastUsedAt
)
{
    public static ApiKeyRow Of(ApiKey key, DateTimeOffset now) =>
        new(
            key.Id,
            key.Name,
            key.PublicPart,
            key.ScopeList,
            key.RevokedAt is not null ? "revoked"
                : key.ExpiresAt <= now ? "expired"
                : "active",
            key.CreatedBy,
            key.CreatedAt,
            key.ExpiresAt,
            key.RevokedAt,
            key.LastUsedAt
        );
}
