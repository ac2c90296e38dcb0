using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Distribution;

namespace Tepat.Application.Distribution;

/// <summary>Enters a route group of a regency.</summary>
/// <param name="Destinations">Subdistricts and villages of the regency, in the order of the route.</param>
[Requires(Permissions.PlanTrips)]
public sealed record AddRouteGroup(
    string Code,
    string Region,
    string Name,
    TripMode Mode,
    long CapacityBoxes,
    DateTimeOffset LatestDepartureAt,
    IReadOnlyList<string> Destinations
) : ICommand<Done>, IHasSubject
{
    public string Subject => Code;
}

internal sealed class AddRouteGroupValidator : AbstractValidator<AddRouteGroup>
{
    public AddRouteGroupValidator()
    {
        RuleFor(x => x.Code).IsCode();
        RuleFor(x => x.Region).IsRegion();
        RuleFor(x => x.Name).IsName();
        RuleFor(x => x.CapacityBoxes).InclusiveBetween(1, Limits.BoxesPerTripMax);
        RuleFor(x => x.Destinations).NotEmpty();
        RuleFor(x => x.Destinations.Count).LessThanOrEqualTo(Limits.DestinationsPerRouteMax).When(x => x.Destinations is not null);
        RuleForEach(x => x.Destinations).IsRegion();
        RuleForEach(x => x.Destinations)
            .Must((group, code) => code.StartsWith(group.Region + ".", StringComparison.Ordinal))
            .WithErrorCode("trip.destination_elsewhere")
            .WithMessage("A route serves subdistricts and villages of its own regency.");
    }
}

internal sealed class AddRouteGroupHandler(IRouteGroups groups, IRequestContext context) : ICommandHandler<AddRouteGroup, Done>
{
    public async Task<Outcome<Done>> Handle(AddRouteGroup command, CancellationToken ct)
    {
        if (!context.Caller.Scope.Includes(command.Region))
        {
            return DomainError.NotFound("region.not_found", "There is no such region.").At("region");
        }

        if (await groups.IsTaken(command.Code, ct))
        {
            return TripErrors.RouteGroupTaken(command.Code);
        }

        await groups.Add(
            new NewRouteGroup(
                command.Code,
                command.Region,
                command.Name,
                command.Mode,
                command.CapacityBoxes,
                command.LatestDepartureAt,
                command.Destinations
            ),
            ct
        );
        return Done.Value;
    }
}
