using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Distribution;

namespace Tepat.Application.Distribution;

/// <summary>Records what a station used, spoiled and left over of a box, and its new seals.</summary>
/// <param name="OccurredAt">When the count was signed; now when left out.</param>
[Requires(Permissions.HandOverBoxes)]
public sealed record ReportUsage(
    string Box,
    long UsedSheets,
    long SpoiledSheets,
    long UnusedSheets,
    IReadOnlyList<string> NewSeals,
    Party Reporter,
    DateTimeOffset? OccurredAt
) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Box;
}

internal sealed class ReportUsageValidator : AbstractValidator<ReportUsage>
{
    public ReportUsageValidator(IBusinessClock clock)
    {
        RuleFor(x => x.Box).IsCode();
        RuleFor(x => x.UsedSheets).IsQuantity();
        RuleFor(x => x.SpoiledSheets).IsQuantity();
        RuleFor(x => x.UnusedSheets).IsQuantity();
        RuleFor(x => x.NewSeals).NotEmpty();
        RuleFor(x => x.NewSeals.Count).LessThanOrEqualTo(Limits.SealsPerBoxSeenMax).When(x => x.NewSeals is not null);
        RuleForEach(x => x.NewSeals).IsCode();
        RuleFor(x => x.Reporter).NotNull().SetValidator(new PartyValidator());
        RuleFor(x => x.OccurredAt).IsNotAhead(clock);
    }
}

internal sealed class ReportUsageHandler(IBookkeeper books) : ICommandHandler<ReportUsage, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(ReportUsage command, CancellationToken ct) =>
        books.Record(
            new UsageReported(
                command.Box,
                command.UsedSheets,
                command.SpoiledSheets,
                command.UnusedSheets,
                command.NewSeals,
                command.Reporter
            ),
            ct,
            command.OccurredAt
        );
}
