using FluentValidation;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>Replaces one's own password; every other session of the user ends.</summary>
[AllowSignedIn]
public sealed record ChangePassword(string Password, string NewPassword) : ILongCommand<SignedIn>
{
    /// <summary>Null when <paramref name="next"/> may replace <paramref name="current"/>.</summary>
    internal static DomainError? Refusal(string current, string next, string userName) =>
        current == next ? IdentityErrors.PasswordUnchanged : PasswordRules.Check(next, userName, "newPassword");
}

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator()
    {
        RuleFor(x => x.Password).NotEmpty().MaximumLength(PasswordRules.LengthMax);
        RuleFor(x => x.NewPassword).NotEmpty().MaximumLength(PasswordRules.LengthMax);
    }
}

internal sealed class ChangePasswordHandler(IRequestContext context, CredentialCheck credentials, SignInRecorder recorder)
    : ICommandHandler<ChangePassword, SignedIn>
{
    public async Task<Outcome<SignedIn>> Handle(ChangePassword command, CancellationToken ct)
    {
        if (context.Caller.Kind != CallerKind.User)
        {
            return DomainError.Forbidden("session.not_a_user", "A key has no password.");
        }

        var known = await credentials.Password(context.Caller.Name, command.Password, ct);
        if (!known.IsSuccess)
        {
            return Outcome<SignedIn>.Fail(known.Errors);
        }

        return ChangePassword.Refusal(command.Password, command.NewPassword, known.Value.UserName) is { } refusal
            ? refusal
            : await recorder.Accepted(known.Value, command.NewPassword, null, ct);
    }
}
