using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Distribution;

namespace Tepat.Application.Distribution;

/// <summary>Plans a trip along a route group; what it may carry and when it must leave at the latest are the group's.</summary>
/// <param name="Code">Number of the delivery note; given by the program when left out.</param>
[Requires(Permissions.PlanTrips)]
public sealed record PlanTrip(
    string? Code,
    string RouteGroup,
    string VehiclePlate,
    string DriverName,
    string EscortOffice,
    DateTimeOffset PlannedDepartureAt
) : ICommand<PlannedTrip>, IHasSubject
{
    public string Subject => RouteGroup;
}

/// <param name="Trip">Number of the delivery note.</param>
public sealed record PlannedTrip(string Trip, long Sequence);

internal sealed class PlanTripValidator : AbstractValidator<PlanTrip>
{
    public PlanTripValidator()
    {
        RuleFor(x => x.Code!).IsCode().When(x => x.Code is not null);
        RuleFor(x => x.RouteGroup).IsCode();
        RuleFor(x => x.VehiclePlate).IsCode();
        RuleFor(x => x.DriverName).IsName();
        RuleFor(x => x.EscortOffice).IsName();
    }
}

internal sealed class PlanTripHandler(IBookkeeper books, IRouteGroups groups, ICodeNumbers numbers, IRequestContext context)
    : ICommandHandler<PlanTrip, PlannedTrip>
{
    public async Task<Outcome<PlannedTrip>> Handle(PlanTrip command, CancellationToken ct)
    {
        if (await groups.Find(command.RouteGroup, context.Caller.Scope, ct) is not { } group)
        {
            return TripErrors.RouteGroupNotFound(command.RouteGroup);
        }

        var code = command.Code ?? $"SJ-D-{await numbers.Next("trip", ct):D5}";
        var recorded = await books.Record(
            new TripPlanned(
                code,
                group.RegionCode,
                group.Code,
                Enum.Parse<TripMode>(group.Mode, ignoreCase: true),
                group.CapacityBoxes,
                command.VehiclePlate,
                command.DriverName,
                command.EscortOffice,
                command.PlannedDepartureAt,
                group.LatestDepartureAt
            ),
            ct
        );
        return recorded.Map(done => new PlannedTrip(code, done.Sequence));
    }
}
