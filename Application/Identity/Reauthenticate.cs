using FluentValidation;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>Gives the password again, to sign with one's own hand what is sent next.</summary>
[AllowSignedIn]
public sealed record Reauthenticate(string Password) : ILongCommand<SignatureTicket>;

internal sealed class ReauthenticateValidator : AbstractValidator<Reauthenticate>
{
    public ReauthenticateValidator() => RuleFor(x => x.Password).NotEmpty().MaximumLength(PasswordRules.LengthMax);
}

internal sealed class ReauthenticateHandler(IRequestContext context, CredentialCheck credentials, ISignatureTickets tickets)
    : ICommandHandler<Reauthenticate, SignatureTicket>
{
    public async Task<Outcome<SignatureTicket>> Handle(Reauthenticate command, CancellationToken ct)
    {
        if (context.Caller.Kind != CallerKind.User)
        {
            return DomainError.Forbidden("session.not_a_user", "A key signs nothing.");
        }

        var known = await credentials.Password(context.Caller.Name, command.Password, ct);
        return known.Map(user => tickets.Issue(user.Id));
    }
}
