using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Distribution;

namespace Tepat.Application.Distribution;

/// <summary>Takes a box down again before the trip leaves.</summary>
[Requires(Permissions.PlanTrips)]
public sealed record UnloadBox(string Trip, string Box) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Trip;
}

internal sealed class UnloadBoxValidator : AbstractValidator<UnloadBox>
{
    public UnloadBoxValidator()
    {
        RuleFor(x => x.Trip).IsCode();
        RuleFor(x => x.Box).IsCode();
    }
}

internal sealed class UnloadBoxHandler(IBookkeeper books) : ICommandHandler<UnloadBox, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(UnloadBox command, CancellationToken ct) =>
        books.Record(new BoxUnloaded(command.Trip, command.Box), ct);
}
