using FluentValidation;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Shipments;

namespace Tepat.Application.Shipments;

internal sealed class ShipmentDispatchedShape : AbstractValidator<ShipmentDispatched>
{
    /// <summary>As a vendor reports it.</summary>
    public ShipmentDispatchedShape()
        : this(OriginKind.Plant) { }

    internal ShipmentDispatchedShape(OriginKind origin)
    {
        RuleFor(e => e.Shipment).IsCode();
        RuleFor(e => e.OriginKind)
            .Equal(origin)
            .WithErrorCode("shipment.origin_not_own")
            .WithMessage("A vendor sends from its plants, a satker from its warehouse.");
        RuleFor(e => e.Origin).IsCode();
        RuleFor(e => e.Destination).IsRegion();
        RuleFor(e => e.VehiclePlate).IsCode();
        RuleFor(e => e.DriverName).IsName();
        RuleFor(e => e.EscortUnit).IsName();
        RuleFor(e => e.TruckSeals)
            .NotEmpty()
            .Must(seals => seals is null || seals.Count <= Limits.SealsPerShipmentMax)
            .WithErrorCode("field.too_many");
        RuleForEach(e => e.TruckSeals).IsCode();
        RuleFor(e => e.Cartons)
            .NotEmpty()
            .Must(cartons => cartons is null || cartons.Count <= Limits.CartonsPerShipmentMax)
            .WithErrorCode("field.too_many")
            .Must(cartons => cartons is null || cartons.Distinct().Count() == cartons.Count)
            .WithErrorCode("field.repeated")
            .WithMessage("Each carton once.");
        RuleForEach(e => e.Cartons).IsCode();
    }
}

internal sealed class CheckpointPassedShape : AbstractValidator<CheckpointPassed>
{
    public CheckpointPassedShape()
    {
        RuleFor(e => e.Shipment).IsCode();
        RuleFor(e => e.Place).IsName();
        RuleFor(e => e.Note).MaximumLength(Limits.RemarkLengthMax);
    }
}

internal sealed class ShipmentArrivedShape : AbstractValidator<ShipmentArrived>
{
    public ShipmentArrivedShape()
    {
        RuleFor(e => e.Shipment).IsCode();
        RuleFor(e => e.Note).MaximumLength(Limits.RemarkLengthMax);
    }
}
