using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Procurement;

namespace Tepat.Application.Procurement;

/// <summary>The secretary signs a drafted contract; orders may follow.</summary>
/// <param name="ExpectedVersion">The version the signer has read.</param>
[Requires(Permissions.SignContracts)]
[RequiresSignature]
public sealed record SignContract(string Contract, long? ExpectedVersion) : ICommand<ContractState>, IHasSubject
{
    public string Subject => Contract;
}

internal sealed class SignContractValidator : AbstractValidator<SignContract>
{
    public SignContractValidator() => RuleFor(x => x.Contract).IsCode();
}

internal sealed class SignContractHandler(IContracts contracts, IRequestContext context, IBusinessClock clock)
    : ICommandHandler<SignContract, ContractState>
{
    public async Task<Outcome<ContractState>> Handle(SignContract command, CancellationToken ct)
    {
        if (await contracts.Find(command.Contract, context.Caller.Scope, ct) is not { } contract)
        {
            return ContractErrors.NotFound(command.Contract);
        }

        if (Versions.Check(command.ExpectedVersion, contract.Version) is { } mismatch)
        {
            return mismatch;
        }

        var signed = contract.Sign(context.Caller.Source, clock.Now);
        if (!signed.IsSuccess)
        {
            return Outcome<ContractState>.Fail(signed.Errors);
        }

        return await contracts.Save(contract, ct)
            ? new ContractState(contract.Code, contract.Status, contract.Version + 1)
            : Versions.Mismatch;
    }
}
