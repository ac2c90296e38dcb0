using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>The second step of a sign-in, for users who enrolled an authenticator. Wrong codes count towards the lock.</summary>
public sealed class SecondFactorCheck(ITimeCodes codes, CredentialCheck credentials)
{
    /// <param name="Step">The time step to be marked as used; null when no factor is enrolled.</param>
    public sealed record Passed(long? Step);

    public async Task<Outcome<Passed>> Check(AppUser user, string? code, CancellationToken ct)
    {
        if (user.TotpSecret is not { } secret)
        {
            return new Passed(null);
        }

        if (string.IsNullOrWhiteSpace(code))
        {
            return IdentityErrors.SecondFactorRequired;
        }

        return codes.Verify(secret, code, user.TotpStep) is { } step
            ? new Passed(step)
            : await credentials.Wrong(user, IdentityErrors.SecondFactorWrong, ct);
    }
}
