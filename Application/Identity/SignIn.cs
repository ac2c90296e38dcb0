using FluentValidation;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>Opens a session.</summary>
/// <param name="UserName">Upper and lower case are the same.</param>
/// <param name="Code">Six digits of the authenticator, when one is enrolled.</param>
/// <param name="NewPassword">Replaces a password that an administrator set.</param>
[AllowAnyone]
public sealed record SignIn(string UserName, string Password, string? Code = null, string? NewPassword = null)
    : ILongCommand<SignedIn>,
        IHasSubject
{
    string IHasSubject.Subject => UserName;
}

internal sealed class SignInValidator : AbstractValidator<SignIn>
{
    public SignInValidator()
    {
        RuleFor(x => x.UserName).NotEmpty().MaximumLength(Limits.CodeLengthMax);
        RuleFor(x => x.Password).NotEmpty().MaximumLength(PasswordRules.LengthMax);
        RuleFor(x => x.Code).MaximumLength(16);
        RuleFor(x => x.NewPassword).MaximumLength(PasswordRules.LengthMax);
    }
}

internal sealed class SignInHandler(CredentialCheck credentials, SecondFactorCheck secondFactor, SignInRecorder recorder)
    : ICommandHandler<SignIn, SignedIn>
{
    public async Task<Outcome<SignedIn>> Handle(SignIn command, CancellationToken ct)
    {
        var known = await credentials.Password(command.UserName, command.Password, ct);
        if (!known.IsSuccess)
        {
            return await recorder.Refused(command.UserName, known.Errors[0], ct);
        }

        var user = known.Value;
        if (!user.IsActive)
        {
            return await recorder.Refused(user.UserName, IdentityErrors.Disabled, ct);
        }

        var step = await secondFactor.Check(user, command.Code, ct);
        if (!step.IsSuccess)
        {
            return await recorder.Refused(user.UserName, step.Errors[0], ct);
        }

        if (user.MustChangePassword)
        {
            if (command.NewPassword is not { Length: > 0 } next)
            {
                return IdentityErrors.PasswordChangeRequired;
            }

            if (ChangePassword.Refusal(command.Password, next, user.UserName) is { } refusal)
            {
                return refusal;
            }
        }

        return await recorder.Accepted(user, user.MustChangePassword ? command.NewPassword : null, step.Value.Step, ct);
    }
}
