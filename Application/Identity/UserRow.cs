using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>A user as administrators see one.</summary>
/// <param name="Region">Code of the region the user acts in.</param>
/// <param name="LockedUntil">Set while too many wrong attempts keep the account closed.</param>
/// <param name="Version">Goes into If-Match of a change.</param>
public sealed record UserRow(
    long Id,
    string UserName,
    string DisplayName,
    string Role,
    string Region,
    bool IsActive,
    bool HasSecondFactor,
    bool MustChangePassword,
    DateTimeOffset? LockedUntil,
    DateTimeOffset? LastSignInAt,
    long Version
)
{
    public static UserRow Of(AppUser user) =>
        new(
            user.Id,
            user.UserName,
            user.DisplayName,
            user.Role,
            user.RegionCode,
            user.IsActive,
            user.TotpSecret is not null,
            user.MustChangePassword,
            user.LockedUntil,
            user.LastSignInAt,
            user.Version
        );
}
