using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>Who must have a second factor: whoever may approve or sign.</summary>
public sealed class SecondFactorPolicy(bool isRequired)
{
    /// <summary>Whether this person must enrol an authenticator before anything else.</summary>
    public bool MustEnrol(AppUser user) =>
        isRequired && user.TotpSecret is null && Roles.PermissionsOf(user.Role).Overlaps(Permissions.Approving);

    /// <summary>Refuses an approval by a person who has none.</summary>
    public DomainError? Refusal(string? permission, Caller caller) =>
        isRequired
        && permission is not null
        && Permissions.Approving.Contains(permission)
        && caller is { Kind: CallerKind.User, HasSecondFactor: false }
            ? IdentityErrors.SecondFactorMissing
            : null;
}
