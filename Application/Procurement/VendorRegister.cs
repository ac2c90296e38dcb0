using FluentValidation;
using Tepat.Application.Common.Bookkeeping;

namespace Tepat.Application.Procurement;

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

internal static class PartyShapes
{
    /// <summary>Codes that stand in addresses and in the names of accounts.</summary>
    public static IRuleBuilderOptions<T, string> IsPartyCode<T>(this IRuleBuilder<T, string> rule) =>
        rule.IsCode()
            .Matches("^[A-Z0-9][A-Z0-9-]*$")
            .WithErrorCode("field.code_characters")
            .WithMessage("Capital letters, digits and dashes.");
}
