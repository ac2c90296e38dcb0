using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Distribution;

namespace Tepat.Application.Distribution;

/// <summary>Records sheets that one station gave to another on polling day, both heads signing.</summary>
[Requires(Permissions.HandOverBoxes)]
public sealed record TransferSheets(
    string FromBox,
    string ToBox,
    long Sheets,
    Party Sender,
    Party Receiver,
    string Reason,
    DateTimeOffset? OccurredAt
) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => ToBox;
}

internal sealed class TransferSheetsValidator : AbstractValidator<TransferSheets>
{
    public TransferSheetsValidator(IBusinessClock clock)
    {
        RuleFor(x => x.FromBox).IsCode();
        RuleFor(x => x.ToBox).IsCode();
        RuleFor(x => x.Sheets).InclusiveBetween(1, Limits.SheetsPerCartonMax);
        RuleFor(x => x.Sender).NotNull().SetValidator(new PartyValidator());
        RuleFor(x => x.Receiver).NotNull().SetValidator(new PartyValidator());
        RuleFor(x => x.Reason).IsReason();
        RuleFor(x => x.OccurredAt).IsNotAhead(clock);
    }
}

internal sealed class TransferSheetsHandler(IBookkeeper books) : ICommandHandler<TransferSheets, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(TransferSheets command, CancellationToken ct) =>
        books.Record(
            new SheetsTransferred(command.FromBox, command.ToBox, command.Sheets, command.Sender, command.Receiver, command.Reason),
            ct,
            command.OccurredAt
        );
}
