using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Procurement;

namespace Tepat.Application.Procurement;

/// <summary>Enters a vendor.</summary>
[Requires(Permissions.ManageVendors)]
public sealed record AddVendor(string Code, string Name) : ICommand<PartyState>, IHasSubject
{
    public string Subject => Code;
}

internal sealed class AddVendorValidator : AbstractValidator<AddVendor>
{
    public AddVendorValidator()
    {
        RuleFor(x => x.Code).IsPartyCode();
        RuleFor(x => x.Name).IsName();
    }
}

internal sealed class AddVendorHandler(IVendorRegister register) : ICommandHandler<AddVendor, PartyState>
{
    public async Task<Outcome<PartyState>> Handle(AddVendor command, CancellationToken ct)
    {
        if (await register.VendorVersion(command.Code, ct) is not null)
        {
            return OrderErrors.CodeTaken("vendor", command.Code);
        }

        await register.AddVendor(command.Code, command.Name, ct);
        return new PartyState(command.Code, 1);
    }
}
