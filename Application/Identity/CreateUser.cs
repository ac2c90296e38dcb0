using FluentValidation;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>Makes a user with a password that works once.</summary>
[Requires(Permissions.ManageUsers)]
public sealed record CreateUser(string UserName, string DisplayName, string Role, string Region)
    : ICommand<NewUser>,
        IHoldsSecrets,
        IHasSubject
{
    string IHasSubject.Subject => UserName;
}

/// <param name="TemporaryPassword">Shown this once; the first sign-in replaces it.</param>
public sealed record NewUser(UserRow User, string TemporaryPassword);

internal sealed class CreateUserValidator : AbstractValidator<CreateUser>
{
    public CreateUserValidator()
    {
        RuleFor(x => x.UserName).NotEmpty().MaximumLength(Limits.CodeLengthMax - 8).Matches("^[A-Za-z0-9._-]+$");
        RuleFor(x => x.DisplayName).NotEmpty().MaximumLength(Limits.NameLengthMax);
        RuleFor(x => x.Role).Must(Roles.IsKnown).WithErrorCode("user.role_unknown");
        RuleFor(x => x.Region).Must(region => RegionCode.Parse(region).IsSuccess).WithErrorCode("region.code_malformed");
    }
}

internal sealed class CreateUserHandler(IUserStore users, IPasswords passwords, IRequestContext context, TimeProvider time)
    : ICommandHandler<CreateUser, NewUser>
{
    public async Task<Outcome<NewUser>> Handle(CreateUser command, CancellationToken ct)
    {
        if (context.Caller.Scope.Within(RegionCode.Of(command.Region)) is null)
        {
            return IdentityErrors.RegionOutside.At("region");
        }

        var password = passwords.NewTemporary();
        var user = new AppUser
        {
            UserName = command.UserName.ToLowerInvariant(),
            DisplayName = command.DisplayName.Trim(),
            Role = command.Role,
            RegionCode = command.Region,
            IsActive = true,
            CreatedAt = time.GetUtcNow(),
            Version = 1,
        }.WithTemporaryPassword(passwords.Hash(password));
        if (!await users.Add(user, ct))
        {
            return IdentityErrors.UserNameTaken;
        }

        var added = await users.FindByName(user.UserName, ct);
        return new NewUser(UserRow.Of(added!), password);
    }
}
