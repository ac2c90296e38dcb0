using FluentValidation;
using Tepat.Application.Common;
using Tepat.Domain.Common;

namespace Tepat.Application.Identity;

/// <summary>The users of the caller's region, by name.</summary>
/// <param name="Region">Cuts the list down to one region and what lies in it.</param>
[Requires(Permissions.ManageUsers)]
public sealed record ListUsers(string? Region, string? Role, int? Limit, string? Cursor) : IQuery<Page<UserRow>>;

internal sealed class ListUsersValidator : AbstractValidator<ListUsers>
{
    public ListUsersValidator()
    {
        RuleFor(x => x.Limit).InclusiveBetween(1, Limits.PageSizeMax);
        RuleFor(x => x.Role).Must(role => role is null || Roles.IsKnown(role)).WithErrorCode("user.role_unknown");
    }
}
