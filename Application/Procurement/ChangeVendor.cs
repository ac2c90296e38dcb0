using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Procurement;

namespace Tepat.Application.Procurement;

/// <summary>Changes a vendor's name, or whether new contracts may be made with it.</summary>
[Requires(Permissions.ManageVendors)]
public sealed record ChangeVendor(string Vendor, string Name, bool IsActive, long? ExpectedVersion) : ICommand<PartyState>, IHasSubject
{
    public string Subject => Vendor;
}

internal sealed class ChangeVendorValidator : AbstractValidator<ChangeVendor>
{
    public ChangeVendorValidator() => RuleFor(x => x.Name).IsName();
}

internal sealed class ChangeVendorHandler(IVendorRegister register) : ICommandHandler<ChangeVendor, PartyState>
{
    public async Task<Outcome<PartyState>> Handle(ChangeVendor command, CancellationToken ct)
    {
        if (await register.VendorVersion(command.Vendor, ct) is not { } version)
        {
            return OrderErrors.VendorNotFound(command.Vendor);
        }

        if (Versions.Check(command.ExpectedVersion, version) is { } mismatch)
        {
            return mismatch;
        }

        return await register.ChangeVendor(command.Vendor, command.Name, command.IsActive, version, ct)
            ? new PartyState(command.Vendor, version + 1)
            : Versions.Mismatch;
    }
}
