using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>Asks for a new authenticator secret; it counts from its first right code on.</summary>
[AllowSignedIn]
[RequiresSignature]
public sealed record StartSecondFactor : ICommand<SecondFactorSecret>, IHoldsSecrets;

/// <param name="Secret">Base32, to be typed.</param>
/// <param name="Uri">The same as an otpauth address, to be shown as a QR code.</param>
public sealed record SecondFactorSecret(string Secret, string Uri);

internal sealed class StartSecondFactorHandler(IRequestContext context, IUserStore users, ITimeCodes codes)
    : ICommandHandler<StartSecondFactor, SecondFactorSecret>
{
    public async Task<Outcome<SecondFactorSecret>> Handle(StartSecondFactor command, CancellationToken ct)
    {
        if (context.Caller.Kind != CallerKind.User || await users.Find(context.Caller.Id, ct) is not { } user)
        {
            return IdentityErrors.UserNotFound;
        }

        if (user.TotpSecret is not null)
        {
            return IdentityErrors.SecondFactorEnrolled;
        }

        var (encrypted, secret, uri) = codes.NewSecret(user.UserName);
        return await users.Save(user.WithPendingSecondFactor(encrypted), ct) ? new SecondFactorSecret(secret, uri) : Versions.Mismatch;
    }
}
