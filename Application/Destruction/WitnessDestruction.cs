using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Destruction;

namespace Tepat.Application.Destruction;

/// <summary>Bawaslu's observer signs the numbers of a proposal as witness.</summary>
[Requires(Permissions.Witness)]
[RequiresSignature]
public sealed record WitnessDestruction(string Destruction) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Destruction;
}

internal sealed class WitnessDestructionValidator : AbstractValidator<WitnessDestruction>
{
    public WitnessDestructionValidator() => RuleFor(x => x.Destruction).IsCode();
}

internal sealed class WitnessDestructionHandler(OwnHand hand) : ICommandHandler<WitnessDestruction, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(WitnessDestruction command, CancellationToken ct) =>
        hand.Sign(command.Destruction, SigningOffice.Bawaslu, ct);
}
