using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Distribution;

namespace Tepat.Application.Distribution;

/// <summary>Records that a trip reached the end of its route.</summary>
[Requires(Permissions.PlanTrips)]
public sealed record ArriveTrip(string Trip) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Trip;
}

internal sealed class ArriveTripValidator : AbstractValidator<ArriveTrip>
{
    public ArriveTripValidator()
    {
        RuleFor(x => x.Trip).IsCode();
    }
}

internal sealed class ArriveTripHandler(IBookkeeper books) : ICommandHandler<ArriveTrip, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(ArriveTrip command, CancellationToken ct) => books.Record(new TripArrived(command.Trip), ct);
}
