using System.Globalization;
using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Audit;
using Tepat.Domain.Common;

namespace Tepat.Application.Audit;

/// <summary>Takes an event back exactly, with a reason, if nobody has built upon it.</summary>
[Requires(Permissions.CorrectEvents)]
public sealed record CorrectEvent(long Sequence, string Reason) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Sequence.ToString(CultureInfo.InvariantCulture);
}

internal sealed class CorrectEventValidator : AbstractValidator<CorrectEvent>
{
    public CorrectEventValidator()
    {
        RuleFor(x => x.Sequence).GreaterThan(0);
        RuleFor(x => x.Reason).IsReason();
    }
}

internal sealed class CorrectEventHandler(OwnEvents own, IBookkeeper books) : ICommandHandler<CorrectEvent, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(CorrectEvent command, CancellationToken ct) =>
        own.Only(
            command.Sequence,
            head => books.Record(new EventCorrected(command.Sequence, head.Type, head.Subject, command.Reason), ct),
            ct
        );
}
