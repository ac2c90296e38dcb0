using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>Checks a password or code; wrong ones are counted in a transaction of their own, because a refusal undoes nothing of that.</summary>
public sealed class CredentialCheck(
    IUserStore users,
    IPasswords passwords,
    ISignInThrottle throttle,
    IUnitOfWork unitOfWork,
    TimeProvider time
)
{
    /// <summary>The user when name and password are right and the account is not locked; activity is not looked at.</summary>
    public async Task<Outcome<AppUser>> Password(string userName, string password, CancellationToken ct)
    {
        var name = userName.Trim().ToLowerInvariant();
        if (!throttle.TryEnter(name))
        {
            return IdentityErrors.TooManyAttempts;
        }

        if (await users.FindByName(name, ct) is not { } user)
        {
            passwords.VerifyNothing(password);
            return IdentityErrors.WrongCredentials;
        }

        if (user.IsLocked(time.GetUtcNow()))
        {
            return Locked(user);
        }

        return passwords.Verify(user.PasswordHash, password) ? user : await Wrong(user, IdentityErrors.WrongCredentials, ct);
    }

    /// <summary>Counts the attempt and answers <paramref name="refusal"/>, or that the account is locked now.</summary>
    public async Task<DomainError> Wrong(AppUser user, DomainError refusal, CancellationToken ct)
    {
        await unitOfWork.Run(
            async inner =>
            {
                await users.CountFailure(user.Id, time.GetUtcNow() + AppUser.LockoutTime, inner);
                return Outcome.Success;
            },
            ct
        );
        return await users.Find(user.Id, ct) is { } now && now.IsLocked(time.GetUtcNow()) ? Locked(now) : refusal;
    }

    private DomainError Locked(AppUser user) => IdentityErrors.Locked(user.LockedUntil!.Value, time.GetUtcNow());
}
