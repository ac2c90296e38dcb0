using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>Takes the second factor from a user whose device is lost; the user's sessions end.</summary>
[Requires(Permissions.ManageUsers)]
public sealed record ResetSecondFactor(long Id) : ICommand<Done>, IHasSubject
{
    string IHasSubject.Subject => Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed class ResetSecondFactorHandler(IUserStore users, IRequestContext context) : ICommandHandler<ResetSecondFactor, Done>
{
    public async Task<Outcome<Done>> Handle(ResetSecondFactor command, CancellationToken ct)
    {
        if (await users.FindWithin(command.Id, context.Caller.Scope, ct) is not { } user)
        {
            return IdentityErrors.UserNotFound;
        }

        return await users.Save(user.WithoutSecondFactor(), ct) ? Done.Value : Versions.Mismatch;
    }
}
