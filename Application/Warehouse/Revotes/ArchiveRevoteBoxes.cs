using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse.Revotes;

namespace Tepat.Application.Warehouse.Revotes;

/// <summary>Puts the boxes of a completed release into the archive, before a witness.</summary>
/// <param name="Witness">Office and name of the witness, as on the signed paper.</param>
[Requires(Permissions.ManageRevotes)]
public sealed record ArchiveRevoteBoxes(string Release, string Witness) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Release;
}

internal sealed class ArchiveRevoteBoxesValidator : AbstractValidator<ArchiveRevoteBoxes>
{
    public ArchiveRevoteBoxesValidator()
    {
        RuleFor(x => x.Release).IsCode();
        RuleFor(x => x.Witness).IsName();
    }
}

internal sealed class ArchiveRevoteBoxesHandler(IBookkeeper books, IRevotes revotes, IRequestContext context)
    : ICommandHandler<ArchiveRevoteBoxes, RecordedEvent>
{
    public async Task<Outcome<RecordedEvent>> Handle(ArchiveRevoteBoxes command, CancellationToken ct)
    {
        var boxes = await revotes.BoxesOf(command.Release, context.Caller.Scope, ct);
        return await books.Record(new RevoteBoxesArchived(command.Release, boxes, command.Witness), ct);
    }
}
