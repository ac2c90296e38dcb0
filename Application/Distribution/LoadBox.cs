using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Distribution;

namespace Tepat.Application.Distribution;

/// <summary>Scans a sealed box onto a trip.</summary>
[Requires(Permissions.PlanTrips)]
public sealed record LoadBox(string Trip, string Box) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Trip;
}

internal sealed class LoadBoxValidator : AbstractValidator<LoadBox>
{
    public LoadBoxValidator()
    {
        RuleFor(x => x.Trip).IsCode();
        RuleFor(x => x.Box).IsCode();
    }
}

internal sealed class LoadBoxHandler(IBookkeeper books) : ICommandHandler<LoadBox, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(LoadBox command, CancellationToken ct) =>
        books.Record(new BoxLoaded(command.Trip, command.Box), ct);
}
