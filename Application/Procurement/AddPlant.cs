using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Procurement;

namespace Tepat.Application.Procurement;

/// <summary>Enters a plant of a vendor.</summary>
[Requires(Permissions.ManageVendors)]
public sealed record AddPlant(string Code, string Vendor, string Name, string City) : ICommand<PartyState>, IHasSubject
{
    public string Subject => Code;
}

internal sealed class AddPlantValidator : AbstractValidator<AddPlant>
{
    public AddPlantValidator()
    {
        RuleFor(x => x.Code).IsPartyCode();
        RuleFor(x => x.Vendor).IsCode();
        RuleFor(x => x.Name).IsName();
        RuleFor(x => x.City).IsName();
    }
}

internal sealed class AddPlantHandler(IVendorRegister register, IVendorDirectory vendors) : ICommandHandler<AddPlant, PartyState>
{
    public async Task<Outcome<PartyState>> Handle(AddPlant command, CancellationToken ct)
    {
        if (await vendors.Find(command.Vendor, ct) is not { } vendor)
        {
            return OrderErrors.VendorNotFound(command.Vendor);
        }

        if (await register.PlantVersion(command.Code, ct) is not null)
        {
            return OrderErrors.CodeTaken("plant", command.Code);
        }

        await register.AddPlant(command.Code, vendor.Id, command.Name, command.City, ct);
        return new PartyState(command.Code, 1);
    }
}
