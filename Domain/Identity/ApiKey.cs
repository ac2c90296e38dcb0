using Tepat.Domain.Common;

namespace Tepat.Domain.Identity;

/// <summary>A vendor's key. The key itself is shown once, when it is made; only its SHA-256 is kept.</summary>
public sealed record ApiKey
{
    public const string ReportScope = "report";
    public const string ReadScope = "read";

    /// <summary>How a test key begins: who holds one, or sees one in a list, knows that nothing it does is real.</summary>
    public const string TestPrefix = "tepat_test_";

    public const int LifetimeDaysMax = 400;
    public const int OverlapDaysMax = 30;
    public const int RequestsPerMinuteMax = 60_000;

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

    /// <summary>The key's own limit; null for the installation's.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>The vendor's public key in PEM, when what is reported with this key must be signed.</summary>
    public string? SigningKeyPem { get; init; }

    /// <summary>The key whose place this one takes.</summary>
    public long? ReplacesId { get; init; }

    /// <summary>The key that takes this one's place.</summary>
    public long? ReplacedById { get; init; }

    /// <summary>True when it opens the sandbox and not the books.</summary>
    public bool IsTest => PublicPart.StartsWith(TestPrefix, StringComparison.Ordinal);

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

    /// <summary>Null when a successor may be made: a key that still opens and has none.</summary>
    public DomainError? RotationRefusal(DateTimeOffset now) =>
        ReplacedById is not null ? IdentityErrors.KeyRotated
        : Refusal(now) is not null ? IdentityErrors.KeyEnded
        : null;

    /// <summary>The key that takes this one's place: the same name, scopes, limit and signing key, and as long a life from now.</summary>
    public ApiKey Successor(string publicPart, string keyHash, string createdBy, DateTimeOffset now) =>
        this with
        {
            Id = 0,
            PublicPart = publicPart,
            KeyHash = keyHash,
            CreatedBy = createdBy,
            CreatedAt = now,
            ExpiresAt = now + (ExpiresAt - CreatedAt),
            LastUsedAt = null,
            ReplacesId = Id,
        };

    /// <summary>When this key ends after an overlap with its successor; never later than it would have.</summary>
    public DateTimeOffset EndAfter(TimeSpan overlap, DateTimeOffset now) => now + overlap < ExpiresAt ? now + overlap : ExpiresAt;
}
