using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Distribution;
using Tepat.Domain.Common;
using Tepat.Domain.Distribution;
using Tepat.Domain.Warehouse.Revotes;

namespace Tepat.Application.Warehouse.Revotes;

/// <summary>Opens cartons of the pool before a witness and hands a station of a released order its exact number of sheets.</summary>
/// <param name="Cartons">In the order in which they are opened.</param>
/// <param name="Seals">Of the box that takes the sheets.</param>
/// <param name="Receiver">Who takes the box over for KPPS.</param>
/// <param name="OccurredAt">When it was handed out; now when left out.</param>
[Requires(Permissions.ManageRevotes)]
public sealed record HandOutRevote(
    string Release,
    string Village,
    int Station,
    IReadOnlyList<string> Cartons,
    IReadOnlyList<string> Seals,
    Party Receiver,
    Party Witness,
    DateTimeOffset? OccurredAt
) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Release;
}

internal sealed class HandOutRevoteValidator : AbstractValidator<HandOutRevote>
{
    public HandOutRevoteValidator(IBusinessClock clock)
    {
        RuleFor(x => x.Release).IsCode();
        RuleFor(x => x.Village).IsRegion();
        RuleFor(x => x.Station).InclusiveBetween(1, Limits.StationNumberMax);
        RuleFor(x => x.Cartons).NotEmpty();
        RuleFor(x => x.Cartons.Count).LessThanOrEqualTo(Limits.StationsPerRevoteMax).When(x => x.Cartons is not null);
        RuleForEach(x => x.Cartons).IsCode();
        RuleFor(x => x.Seals).NotEmpty();
        RuleFor(x => x.Seals.Count).LessThanOrEqualTo(Limits.SealsPerBoxMax).When(x => x.Seals is not null);
        RuleForEach(x => x.Seals).IsCode();
        RuleFor(x => x.Receiver).NotNull().SetValidator(new PartyValidator());
        RuleFor(x => x.Witness).NotNull().SetValidator(new PartyValidator());
        RuleFor(x => x.OccurredAt).IsNotAhead(clock);
    }
}

internal sealed class HandOutRevoteHandler(IBookkeeper books) : ICommandHandler<HandOutRevote, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(HandOutRevote command, CancellationToken ct) =>
        books.Record(
            new RevoteHandedOut(
                command.Release,
                command.Village,
                command.Station,
                [.. command.Cartons.Distinct()],
                command.Seals,
                command.Receiver,
                command.Witness
            ),
            ct,
            command.OccurredAt
        );
}
