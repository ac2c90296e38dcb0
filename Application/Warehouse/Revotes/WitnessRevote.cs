using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse.Revotes;

namespace Tepat.Application.Warehouse.Revotes;

/// <summary>Bawaslu's observer signs a release as witness.</summary>
[Requires(Permissions.Witness)]
[RequiresSignature]
public sealed record WitnessRevote(string Release) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Release;
}

internal sealed class WitnessRevoteValidator : AbstractValidator<WitnessRevote>
{
    public WitnessRevoteValidator() => RuleFor(x => x.Release).IsCode();
}

internal sealed class WitnessRevoteHandler(RevoteHand hand) : ICommandHandler<WitnessRevote, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(WitnessRevote command, CancellationToken ct) =>
        hand.Sign(command.Release, RevoteOffice.Bawaslu, ct);
}
