using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Distribution;
using Tepat.Domain.Common;
using Tepat.Domain.Distribution;
using Tepat.Domain.Warehouse.Revotes;

namespace Tepat.Application.Warehouse.Revotes;

/// <summary>Records that a station's box came home after the vote: used, spoiled, unused, and its new seals.</summary>
/// <param name="OccurredAt">When the count was signed; now when left out.</param>
[Requires(Permissions.ManageRevotes)]
public sealed record ReportRevote(
    string Release,
    string Village,
    int Station,
    long UsedSheets,
    long SpoiledSheets,
    long UnusedSheets,
    IReadOnlyList<string> NewSeals,
    Party Reporter,
    DateTimeOffset? OccurredAt
) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Release;
}

internal sealed class ReportRevoteValidator : AbstractValidator<ReportRevote>
{
    public ReportRevoteValidator(IBusinessClock clock)
    {
        RuleFor(x => x.Release).IsCode();
        RuleFor(x => x.Village).IsRegion();
        RuleFor(x => x.Station).InclusiveBetween(1, Limits.StationNumberMax);
        RuleFor(x => x.UsedSheets).IsQuantity();
        RuleFor(x => x.SpoiledSheets).IsQuantity();
        RuleFor(x => x.UnusedSheets).IsQuantity();
        RuleFor(x => x.NewSeals).NotEmpty();
        RuleFor(x => x.NewSeals.Count).LessThanOrEqualTo(Limits.SealsPerBoxMax).When(x => x.NewSeals is not null);
        RuleForEach(x => x.NewSeals).IsCode();
        RuleFor(x => x.Reporter).NotNull().SetValidator(new PartyValidator());
        RuleFor(x => x.OccurredAt).IsNotAhead(clock);
    }
}

internal sealed class ReportRevoteHandler(IBookkeeper books) : ICommandHandler<ReportRevote, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(ReportRevote command, CancellationToken ct) =>
        books.Record(
            new RevoteReported(
                command.Release,
                command.Village,
                command.Station,
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
