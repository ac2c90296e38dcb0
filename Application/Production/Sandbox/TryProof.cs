using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Procurement;

namespace Tepat.Application.Production.Sandbox;

/// <summary>Approves an order's proof in the sandbox, where the vendor plays KPU's part too (R9).</summary>
[Requires(Permissions.TryEvents)]
public sealed record TryProof(string Order, string ProofHash) : ILongCommand<SandboxOrder>, ITrial;

internal sealed class TryProofValidator : AbstractValidator<TryProof>
{
    public TryProofValidator()
    {
        RuleFor(x => x.Order).IsCode();
        RuleFor(x => x.ProofHash).Matches("^[0-9a-f]{64}$").WithErrorCode("proof.hash_malformed");
    }
}

internal sealed class TryProofHandler(ISandbox sandbox) : ICommandHandler<TryProof, SandboxOrder>
{
    public Task<Outcome<SandboxOrder>> Handle(TryProof command, CancellationToken ct) =>
        sandbox.Try(command.Order, new ProofApproved(command.Order, command.ProofHash), ct);
}
