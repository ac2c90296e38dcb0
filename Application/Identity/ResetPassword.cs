using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>Gives a user a password that works once, lifts a lock and ends the user's sessions.</summary>
[Requires(Permissions.ManageUsers)]
public sealed record ResetPassword(long Id) : ICommand<NewUser>, IHoldsSecrets, IHasSubject
{
    string IHasSubject.Subject => Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed class ResetPasswordHandler(IUserStore users, IPasswords passwords, IRequestContext context)
    : ICommandHandler<ResetPassword, NewUser>
{
    public async Task<Outcome<NewUser>> Handle(ResetPassword command, CancellationToken ct)
    {
        if (await users.FindWithin(command.Id, context.Caller.Scope, ct) is not { } user)
        {
            return IdentityErrors.UserNotFound;
        }

        var password = passwords.NewTemporary();
        var changed = user.WithTemporaryPassword(passwords.Hash(password));
        return await users.Save(changed, ct)
            ? new NewUser(UserRow.Of(changed with { Version = user.Version + 1 }), password)
            : Versions.Mismatch;
    }
}
