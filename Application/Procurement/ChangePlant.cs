using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Procurement;

namespace Tepat.Application.Procurement;

/// <summary>Changes the name or city of a plant; it stays with its vendor.</summary>
[Requires(Permissions.ManageVendors)]
public sealed record ChangePlant(string Plant, string Name, string City, long? ExpectedVersion) : ICommand<PartyState>, IHasSubject
{
    public string Subject => Plant;
}

internal sealed class ChangePlantValidator : AbstractValidator<ChangePlant>
{
    public ChangePlantValidator()
    {
        RuleFor(x => x.Name).IsName();
        RuleFor(x => x.City).IsName();
    }
}

internal sealed class ChangePlantHandler(IVendorRegister register) : ICommandHandler<ChangePlant, PartyState>
{
    public async Task<Outcome<PartyState>> Handle(ChangePlant command, CancellationToken ct)
    {
        if (await register.PlantVersion(command.Plant, ct) is not { } version)
        {
            return OrderErrors.PlantNotFound(command.Plant);
        }

        if (Versions.Check(command.ExpectedVersion, version) is { } mismatch)
        {
            return mismatch;
        }

        return await register.ChangePlant(command.Plant, command.Name, command.City, version, ct)
            ? new PartyState(command.Plant, version + 1)
            : Versions.Mismatch;
    }
}
