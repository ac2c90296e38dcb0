using FluentValidation;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>Enrols the authenticator by its first right code; from then on every sign-in needs one.</summary>
[AllowSignedIn]
public sealed record ConfirmSecondFactor(string Code) : ICommand<Done>, IHoldsSecrets;

internal sealed class ConfirmSecondFactorValidator : AbstractValidator<ConfirmSecondFactor>
{
    public ConfirmSecondFactorValidator() => RuleFor(x => x.Code).NotEmpty().MaximumLength(16);
}

internal sealed class ConfirmSecondFactorHandler(IRequestContext context, IUserStore users, ITimeCodes codes)
    : ICommandHandler<ConfirmSecondFactor, Done>
{
    public async Task<Outcome<Done>> Handle(ConfirmSecondFactor command, CancellationToken ct)
    {
        if (context.Caller.Kind != CallerKind.User || await users.Find(context.Caller.Id, ct) is not { } user)
        {
            return IdentityErrors.UserNotFound;
        }

        if (user.TotpPending is not { } pending)
        {
            return IdentityErrors.SecondFactorNotStarted;
        }

        if (codes.Verify(pending, command.Code, user.TotpStep) is not { } step)
        {
            return IdentityErrors.SecondFactorCodeWrong;
        }

        return await users.Save(user.WithConfirmedSecondFactor(step), ct) ? Done.Value : Versions.Mismatch;
    }
}
