using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Destruction;

namespace Tepat.Application.Destruction;

/// <summary>Takes a proposal back with a reason, before anything is destroyed.</summary>
[Requires(Permissions.ProposeDestructions)]
public sealed record CancelDestruction(string Destruction, string Reason) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Destruction;
}

internal sealed class CancelDestructionValidator : AbstractValidator<CancelDestruction>
{
    public CancelDestructionValidator()
    {
        RuleFor(x => x.Destruction).IsCode();
        RuleFor(x => x.Reason).IsReason();
    }
}

internal sealed class CancelDestructionHandler(IBookkeeper books) : ICommandHandler<CancelDestruction, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(CancelDestruction command, CancellationToken ct) =>
        books.Record(new DestructionCancelled(command.Destruction, command.Reason), ct);
}
