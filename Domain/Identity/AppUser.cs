namespace Tepat.Domain.Identity;

/// <summary>A person who signs in. Each change gives a new value; the store writes it under the version it was read with.</summary>
public sealed record AppUser
{
    /// <summary>Wrong passwords or codes in a row that lock the account.</summary>
    public const int FailuresMax = 5;

    /// <summary>How long a locked account stays locked.</summary>
    public static readonly TimeSpan LockoutTime = TimeSpan.FromMinutes(15);

    public long Id { get; init; }

    /// <summary>Lower case, unique.</summary>
    public string UserName { get; init; } = "";

    public string DisplayName { get; init; } = "";

    public string Role { get; init; } = "";

    /// <summary>The region the user's permissions act in.</summary>
    public string RegionCode { get; init; } = "";

    public string PasswordHash { get; init; } = "";

    /// <summary>Changes with the password; a session that carries an older one has ended.</summary>
    public string SecurityStamp { get; init; } = "";

    public int FailedAttempts { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Encrypted secret of the confirmed second factor, or null when none is enrolled.</summary>
    public string? TotpSecret { get; init; }

    /// <summary>Encrypted secret that waits for its first right code.</summary>
    public string? TotpPending { get; init; }

    /// <summary>The last time step whose code was accepted; a code is good once.</summary>
    public long TotpStep { get; init; }

    public bool MustChangePassword { get; init; }

    public bool IsActive { get; init; }

    public DateTimeOffset? LastSignInAt { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public long Version { get; init; }

    public bool IsLocked(DateTimeOffset now) => LockedUntil > now;

    /// <summary>A password of the user's own choice.</summary>
    public AppUser WithPassword(string hash) => this with { PasswordHash = hash, SecurityStamp = NewStamp(), MustChangePassword = false };

    /// <summary>A password that somebody else set: it opens once, to be replaced, and lifts a lock.</summary>
    public AppUser WithTemporaryPassword(string hash) =>
        WithPassword(hash) with
        {
            MustChangePassword = true,
            FailedAttempts = 0,
            LockedUntil = null,
        };

    public AppUser WithPendingSecondFactor(string secret) => this with { TotpPending = secret };

    public AppUser WithConfirmedSecondFactor(long step) => this with { TotpSecret = TotpPending, TotpPending = null, TotpStep = step };

    /// <summary>Takes the second factor away, for a person whose device is lost; all sessions end.</summary>
    public AppUser WithoutSecondFactor() => this with { TotpSecret = null, TotpPending = null, SecurityStamp = NewStamp() };

    public static string NewStamp() => Guid.NewGuid().ToString("N");
}
