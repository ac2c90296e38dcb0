using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Distribution;

namespace Tepat.Application.Distribution;

/// <summary>Records that a trip left under its truck seals.</summary>
[Requires(Permissions.PlanTrips)]
public sealed record DepartTrip(string Trip, IReadOnlyList<string> TruckSeals) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Trip;
}

internal sealed class DepartTripValidator : AbstractValidator<DepartTrip>
{
    public DepartTripValidator()
    {
        RuleFor(x => x.Trip).IsCode();
        RuleFor(x => x.TruckSeals).NotEmpty();
        RuleFor(x => x.TruckSeals.Count).LessThanOrEqualTo(Limits.SealsPerShipmentMax).When(x => x.TruckSeals is not null);
        RuleForEach(x => x.TruckSeals).IsCode();
    }
}

internal sealed class DepartTripHandler(IBookkeeper books) : ICommandHandler<DepartTrip, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(DepartTrip command, CancellationToken ct) =>
        books.Record(new TripDeparted(command.Trip, command.TruckSeals), ct);
}
