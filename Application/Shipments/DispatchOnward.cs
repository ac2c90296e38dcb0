using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Shipments;

namespace Tepat.Application.Shipments;

/// <summary>Sends on what does not belong here: cartons in quarantine, to the region they are for.</summary>
/// <param name="Origin">The region whose warehouse sends.</param>
[Requires(Permissions.DispatchOnward)]
public sealed record DispatchOnward(
    string Shipment,
    string Origin,
    string Destination,
    string VehiclePlate,
    string DriverName,
    IReadOnlyList<string> TruckSeals,
    string EscortUnit,
    DateTimeOffset ExpectedAt,
    IReadOnlyList<string> Cartons
) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Shipment;

    internal ShipmentDispatched ToEvent() =>
        new(Shipment, OriginKind.Warehouse, Origin, Destination, VehiclePlate, DriverName, TruckSeals, EscortUnit, ExpectedAt, Cartons);
}

internal sealed class DispatchOnwardValidator : AbstractValidator<DispatchOnward>
{
    public DispatchOnwardValidator()
    {
        RuleFor(x => x.Origin).IsRegion();
        RuleFor(x => x)
            .Custom(
                (command, context) =>
                {
                    foreach (var failure in new ShipmentDispatchedShape(OriginKind.Warehouse).Validate(command.ToEvent()).Errors)
                    {
                        context.AddFailure(failure);
                    }
                }
            );
    }
}

internal sealed class DispatchOnwardHandler(IBookkeeper books, IRequestContext context) : ICommandHandler<DispatchOnward, RecordedEvent>
{
    public async Task<Outcome<RecordedEvent>> Handle(DispatchOnward command, CancellationToken ct) =>
        context.Caller.Scope.Includes(command.Origin)
            ? await books.Record(command.ToEvent(), ct)
            : DomainError.NotFound("region.not_found", "There is no such warehouse.").At("origin");
}
