using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Procurement;

namespace Tepat.Application.Procurement;

/// <summary>Drafts a contract of a satker with a vendor; another person signs it.</summary>
/// <param name="Code">The contract's own number.</param>
/// <param name="CeilingSen">Budget ceiling in sen.</param>
[Requires(Permissions.MakeOrders)]
public sealed record CreateContract(string Code, string Vendor, string Region, string Title, long CeilingSen)
    : ICommand<ContractState>,
        IHasSubject
{
    public string Subject => Code;
}

internal sealed class CreateContractValidator : AbstractValidator<CreateContract>
{
    public CreateContractValidator()
    {
        RuleFor(x => x.Code)
            .IsCode()
            .Matches("^[A-Za-z0-9][A-Za-z0-9.-]*$")
            .WithErrorCode("contract.code_characters")
            .WithMessage("A contract's number stands in addresses: letters, digits, dots and dashes.");
        RuleFor(x => x.Vendor).IsCode();
        RuleFor(x => x.Region).IsRegion();
        RuleFor(x => x.Title).IsName();
        RuleFor(x => x.CeilingSen).InclusiveBetween(1, Limits.ContractSenMax);
    }
}

internal sealed class CreateContractHandler(IContracts contracts, IVendorDirectory vendors, IRequestContext context)
    : ICommandHandler<CreateContract, ContractState>
{
    public async Task<Outcome<ContractState>> Handle(CreateContract command, CancellationToken ct)
    {
        if (!context.Caller.Scope.Includes(command.Region))
        {
            return DomainError.NotFound("region.not_found", "There is no such region.").At("region");
        }

        if (await vendors.Find(command.Vendor, ct) is not { IsActive: true } vendor)
        {
            return OrderErrors.VendorNotFound(command.Vendor);
        }

        if (await contracts.IsTaken(command.Code, ct))
        {
            return ContractErrors.CodeTaken(command.Code);
        }

        var contract = new Contract
        {
            Code = command.Code,
            VendorId = vendor.Id,
            RegionCode = command.Region,
            Title = command.Title,
            CeilingSen = command.CeilingSen,
            MadeBy = context.Caller.Source,
        };
        await contracts.Add(contract, ct);
        return new ContractState(contract.Code, contract.Status, contract.Version);
    }
}
