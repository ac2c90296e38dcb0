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

/// <summary>Changes a vendor's name, or whether new contracts may be made with it.</summary>
[Requires(Permissions.ManageVendors)]
public sealed record ChangeVendor(string Vendor, string Name, bool IsActive, long? ExpectedVersion) : ICommand<PartyState>, IHasSubject
{
    public string Subject => Vendor;
}

/// <summary>A vendor or plant after a change.</summary>
/// <param name="Version">The version to name in If-Match next time.</param>
public sealed record PartyState(string Code, long Version);

/// <summary>Vendors and their plants, as they are administered.</summary>
public interface IVendorRegister
{
    Task AddVendor(string code, string name, CancellationToken ct);

    /// <summary>Current version of the vendor; null when there is none.</summary>
    Task<long?> VendorVersion(string code, CancellationToken ct);

    /// <summary>False when the version has moved on.</summary>
    Task<bool> ChangeVendor(string code, string name, bool isActive, long version, CancellationToken ct);

    Task<long?> PlantVersion(string code, CancellationToken ct);

    Task AddPlant(string code, long vendorId, string name, string city, CancellationToken ct);

    /// <summary>False when the version has moved on.</summary>
    Task<bool> ChangePlant(string code, string name, string city, long version, CancellationToken ct);
}

internal sealed class AddVendorValidator : AbstractValidator<AddVendor>
{
    public AddVendorValidator()
    {
        RuleFor(x => x.Code).IsPartyCode();
        RuleFor(x => x.Name).IsName();
    }
}

internal sealed class ChangeVendorValidator : AbstractValidator<ChangeVendor>
{
    public ChangeVendorValidator() => RuleFor(x => x.Name).IsName();
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

internal static class PartyShapes
{
    /// <summary>Codes that stand in addresses and in the names of accounts.</summary>
    public static IRuleBuilderOptions<T, string> IsPartyCode<T>(this IRuleBuilder<T, string> rule) =>
        rule.IsCode()
            .Matches("^[A-Z0-9][A-Z0-9-]*$")
            .WithErrorCode("field.code_characters")
            .WithMessage("Capital letters, digits and dashes.");
}
