using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Destruction;

namespace Tepat.Application.Destruction;

/// <summary>KPU's head or secretary signs the numbers of a proposal, never the person who proposed them.</summary>
[Requires(Permissions.SignDestructions)]
[RequiresSignature]
public sealed record SignDestruction(string Destruction) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Destruction;
}

internal sealed class SignDestructionValidator : AbstractValidator<SignDestruction>
{
    public SignDestructionValidator() => RuleFor(x => x.Destruction).IsCode();
}

internal sealed class SignDestructionHandler(OwnHand hand) : ICommandHandler<SignDestruction, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(SignDestruction command, CancellationToken ct) =>
        hand.Sign(command.Destruction, SigningOffice.Kpu, ct);
}
