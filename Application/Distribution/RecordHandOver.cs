using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Distribution;

namespace Tepat.Application.Distribution;

/// <summary>Records one signed hand-over, from a desk: refused or recorded at once.</summary>
/// <param name="OccurredAt">When the receiver signed; now when left out.</param>
[Requires(Permissions.HandOverBoxes)]
public sealed record RecordHandOver(BoxesHandedOver HandOver, DateTimeOffset? OccurredAt) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => HandOver?.HandOver ?? "";
}

internal sealed class RecordHandOverValidator : AbstractValidator<RecordHandOver>
{
    public RecordHandOverValidator(IBusinessClock clock)
    {
        RuleFor(x => x.HandOver).NotNull().SetValidator(new BoxesHandedOverValidator());
        RuleFor(x => x.OccurredAt).IsNotAhead(clock);
    }
}

internal sealed class RecordHandOverHandler(IBookkeeper books, IRequestContext context) : ICommandHandler<RecordHandOver, RecordedEvent>
{
    public async Task<Outcome<RecordedEvent>> Handle(RecordHandOver command, CancellationToken ct) =>
        context.Caller.Scope.Fault(command.HandOver) is { } fault ? fault : await books.Record(command.HandOver, ct, command.OccurredAt);
}
