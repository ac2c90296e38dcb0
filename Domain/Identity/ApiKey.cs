using Tepat.Domain.Common;

namespace Tepat.Domain.Identity;

/// <summary>A vendor's key. The key itself is shown once, when it is made; only its SHA-256 is kept.</summary>
public sealed record ApiKey
{
    public const string ReportScope = "report";
    public const string ReadScope = "read";
    public const int LifetimeDaysMax = 400;

    public long Id { get; init; }

    public long VendorId { get; init; }

    public string Name { get; init; } = "";

    /// <summary>The first letters of the key, by which people tell keys apart.</summary>
    public string PublicPart { get; init; } = "";

    /// <summary>SHA-256 of the whole key, hexadecimal. A key is long and random, so it needs no slow hash.</summary>
    public string KeyHash { get; init; } = "";

    /// <summary><c>report</c>, <c>read</c> or both, separated by a space.</summary>
    public string Scopes { get; init; } = "";

    public string CreatedBy { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; init; }

    public IReadOnlyList<string> ScopeList => Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Null when the key opens.</summary>
    public DomainError? Refusal(DateTimeOffset now)
    {
        if (RevokedAt is not null)
        {
            return IdentityErrors.KeyRevoked;
        }

        return ExpiresAt <= now ? IdentityErrors.KeyExpired : null;
    }
}
