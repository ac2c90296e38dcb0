using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse.Revotes;

namespace Tepat.Application.Warehouse.Revotes;

/// <summary>Takes a release, or what of it was not given out, back with a reason.</summary>
[Requires(Permissions.ManageRevotes)]
public sealed record CancelRevote(string Release, string Reason) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Release;
}

internal sealed class CancelRevoteValidator : AbstractValidator<CancelRevote>
{
    public CancelRevoteValidator()
    {
        RuleFor(x => x.Release).IsCode();
        RuleFor(x => x.Reason).IsReason();
    }
}

internal sealed class CancelRevoteHandler(IBookkeeper books) : ICommandHandler<CancelRevote, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(CancelRevote command, CancellationToken ct) =>
        books.Record(new RevoteCancelled(command.Release, command.Reason), ct);
}
