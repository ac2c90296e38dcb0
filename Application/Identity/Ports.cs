using Tepat.Application.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>Users by their inside id or their name. Reads of other people's accounts go through a scope.</summary>
public interface IUserStore
{
    Task<AppUser?> Find(long id, CancellationToken ct);

    Task<AppUser?> FindByName(string userName, CancellationToken ct);

    /// <summary>A user within the caller's region, or null.</summary>
    Task<AppUser?> FindWithin(long id, Scope scope, CancellationToken ct);

    Task<bool> AnyAdministrator(CancellationToken ct);

    /// <summary>Gives the user an id and writes it; false when the name is taken.</summary>
    Task<bool> Add(AppUser user, CancellationToken ct);

    /// <summary>Writes the user where its version is still the one it was read with; false when it is not.</summary>
    Task<bool> Save(AppUser user, CancellationToken ct);

    /// <summary>Counts one wrong attempt; the one that reaches <see cref="AppUser.FailuresMax"/> locks the account.</summary>
    Task CountFailure(long id, DateTimeOffset lockUntil, CancellationToken ct);

    /// <summary>Notes a complete sign-in. False when <paramref name="totpStep"/> was used before: somebody replays a code.</summary>
    Task<bool> NoteSignIn(long id, DateTimeOffset now, long? totpStep, CancellationToken ct);
}

public interface IApiKeyStore
{
    Task<ApiKey?> FindByHash(string keyHash, CancellationToken ct);

    Task<ApiKey?> Find(long vendorId, long id, CancellationToken ct);

    Task<IReadOnlyList<ApiKey>> OfVendor(long vendorId, CancellationToken ct);

    Task Add(ApiKey key, CancellationToken ct);

    Task Revoke(long id, DateTimeOffset now, CancellationToken ct);

    /// <summary>Lets the key expire at that time.</summary>
    Task End(long id, DateTimeOffset at, CancellationToken ct);

    /// <summary>Gives the key a limit of its own, or with null the installation's.</summary>
    Task SetLimit(long id, int? requestsPerMinute, CancellationToken ct);

    /// <summary>Has what the key reports signed under this public key in PEM, or with null no longer.</summary>
    Task SetSigningKey(long id, string? pem, CancellationToken ct);

    Task NoteUse(long id, DateTimeOffset now, CancellationToken ct);
}

/// <summary>Slow salted hashes of passwords.</summary>
public interface IPasswords
{
    string Hash(string password);

    bool Verify(string hash, string password);

    /// <summary>Costs as much as a check, so that an unknown name answers as slowly as a known one.</summary>
    void VerifyNothing(string password);

    /// <summary>A random password that can be read out over a telephone.</summary>
    string NewTemporary();
}

/// <summary>Time-based one-time codes (RFC 6238) over encrypted secrets.</summary>
public interface ITimeCodes
{
    /// <summary>A new secret: encrypted for the store, and as the address that an authenticator reads.</summary>
    (string Encrypted, string Secret, string Uri) NewSecret(string userName);

    /// <summary>The time step that the code belongs to, or null when it is wrong or not newer than <paramref name="lastStep"/>.</summary>
    long? Verify(string encryptedSecret, string code, long lastStep);
}

/// <summary>Short-lived proofs that a person has just given the password again.</summary>
public interface ISignatureTickets
{
    SignatureTicket Issue(long userId);

    bool IsValid(string ticket, long userId);
}

/// <param name="Token">Goes into the header <c>X-Tepat-Signature</c> of the commands that sign.</param>
public sealed record SignatureTicket(string Token, DateTimeOffset ExpiresAt);

/// <summary>Holds back sign-ins that come faster than people type, by user name.</summary>
public interface ISignInThrottle
{
    bool TryEnter(string userName);
}
