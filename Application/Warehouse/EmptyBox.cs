using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>Opens and empties a box that still stands in the packing hall, because something in it is wrong.</summary>
[Requires(Permissions.PackBoxes)]
public sealed record EmptyBox(string Box, long CountedSheets, string Reason) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Box;
}

internal sealed class EmptyBoxValidator : AbstractValidator<EmptyBox>
{
    public EmptyBoxValidator()
    {
        RuleFor(x => x.Box).IsCode();
        RuleFor(x => x.CountedSheets).InclusiveBetween(0, Limits.SheetsPerBoxMax);
        RuleFor(x => x.Reason).IsReason();
    }
}

internal sealed class EmptyBoxHandler(IBookkeeper books) : ICommandHandler<EmptyBox, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(EmptyBox command, CancellationToken ct) =>
        books.Record(new BoxEmptied(command.Box, command.CountedSheets, command.Reason), ct);
}
