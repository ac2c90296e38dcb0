using FluentValidation;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>Changes name, role, region or activity of a user; a signed-in user feels it with the next request.</summary>
[Requires(Permissions.ManageUsers)]
public sealed record UpdateUser(long Id, long? ExpectedVersion, string DisplayName, string Role, string Region, bool IsActive)
    : ICommand<UserRow>,
        IHasSubject
{
    string IHasSubject.Subject => Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed class UpdateUserValidator : AbstractValidator<UpdateUser>
{
    public UpdateUserValidator()
    {
        RuleFor(x => x.DisplayName).NotEmpty().MaximumLength(Limits.NameLengthMax);
        RuleFor(x => x.Role).Must(Roles.IsKnown).WithErrorCode("user.role_unknown");
        RuleFor(x => x.Region).Must(region => RegionCode.Parse(region).IsSuccess).WithErrorCode("region.code_malformed");
    }
}

internal sealed class UpdateUserHandler(IUserStore users, IRequestContext context) : ICommandHandler<UpdateUser, UserRow>
{
    public async Task<Outcome<UserRow>> Handle(UpdateUser command, CancellationToken ct)
    {
        if (await users.FindWithin(command.Id, context.Caller.Scope, ct) is not { } user)
        {
            return IdentityErrors.UserNotFound;
        }

        if (Versions.Check(command.ExpectedVersion, user.Version) is { } stale)
        {
            return stale;
        }

        if (context.Caller.Scope.Within(RegionCode.Of(command.Region)) is null)
        {
            return IdentityErrors.RegionOutside.At("region");
        }

        // Nobody shuts themselves out, nor hands themselves another office.
        var changesOffice = user.Role != command.Role || user.RegionCode != command.Region || user.IsActive != command.IsActive;
        if (user.UserName == context.Caller.Name && changesOffice)
        {
            return IdentityErrors.OwnAccount;
        }

        var changed = user with
        {
            DisplayName = command.DisplayName.Trim(),
            Role = command.Role,
            RegionCode = command.Region,
            IsActive = command.IsActive,
        };
        return await users.Save(changed, ct) ? UserRow.Of(changed with { Version = user.Version + 1 }) : Versions.Mismatch;
    }
}
