using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Procurement;

namespace Tepat.Application.Procurement;

/// <summary>Approves the proof of an order, named by the hash of its file (R9).</summary>
[Requires(Permissions.ApproveProofs)]
public sealed record ApproveProof(string Order, string ProofHash) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Order;
}

internal sealed class ApproveProofValidator : AbstractValidator<ApproveProof>
{
    public ApproveProofValidator()
    {
        RuleFor(x => x.Order).IsCode();
        RuleFor(x => x.ProofHash).Matches("^[0-9a-f]{64}$").WithErrorCode("proof.hash_malformed");
    }
}

internal sealed class ApproveProofHandler(OwnOrders own, IBookkeeper books) : ICommandHandler<ApproveProof, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(ApproveProof command, CancellationToken ct) =>
        own.Only(command.Order, () => books.Record(new ProofApproved(command.Order, command.ProofHash), ct), ct);
}
