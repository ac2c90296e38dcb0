using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse.Revotes;

namespace Tepat.Application.Warehouse.Revotes;

/// <summary>KPU's head or secretary signs a release; two different people must, never the person who proposed it.</summary>
[Requires(Permissions.SignRevotes)]
[RequiresSignature]
public sealed record SignRevote(string Release) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Release;
}

internal sealed class SignRevoteValidator : AbstractValidator<SignRevote>
{
    public SignRevoteValidator() => RuleFor(x => x.Release).IsCode();
}

internal sealed class SignRevoteHandler(RevoteHand hand) : ICommandHandler<SignRevote, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(SignRevote command, CancellationToken ct) =>
        hand.Sign(command.Release, RevoteOffice.Kpu, ct);
}
