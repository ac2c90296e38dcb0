using FluentValidation;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>Makes the administrator without whom nobody could make users. Sent by the program's command line only, and only once.</summary>
[Requires(Permissions.ManageUsers)]
public sealed record CreateFirstAdministrator(string UserName, string DisplayName, string Region, string Password)
    : ICommand<Done>,
        IHoldsSecrets,
        IHasSubject
{
    string IHasSubject.Subject => UserName;
}

internal sealed class CreateFirstAdministratorValidator : AbstractValidator<CreateFirstAdministrator>
{
    public CreateFirstAdministratorValidator()
    {
        RuleFor(x => x.UserName).NotEmpty().MaximumLength(Limits.CodeLengthMax - 8).Matches("^[A-Za-z0-9._-]+$");
        RuleFor(x => x.Region).Must(region => RegionCode.Parse(region).IsSuccess).WithErrorCode("region.code_malformed");
    }
}

internal sealed class CreateFirstAdministratorHandler(IUserStore users, IPasswords passwords, TimeProvider time)
    : ICommandHandler<CreateFirstAdministrator, Done>
{
    public async Task<Outcome<Done>> Handle(CreateFirstAdministrator command, CancellationToken ct)
    {
        if (await users.AnyAdministrator(ct))
        {
            return IdentityErrors.AdministratorExists;
        }

        if (PasswordRules.Check(command.Password, command.UserName, "password") is { } refusal)
        {
            return refusal;
        }

        var user = new AppUser
        {
            UserName = command.UserName.ToLowerInvariant(),
            DisplayName = command.DisplayName,
            Role = Roles.Administrator,
            RegionCode = command.Region,
            IsActive = true,
            CreatedAt = time.GetUtcNow(),
            Version = 1,
        }.WithPassword(passwords.Hash(command.Password));
        return await users.Add(user, ct) ? Done.Value : IdentityErrors.UserNameTaken;
    }
}
