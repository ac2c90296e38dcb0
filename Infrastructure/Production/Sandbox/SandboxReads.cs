using MediatR;
using Tepat.Application.Common;
using Tepat.Application.Procurement;
using Tepat.Application.Shipments;
using Tepat.Domain.Common;

namespace Tepat.Infrastructure.Production.Sandbox;

// What a plant looks up of its own work is the same with a test key as with a real one: these reads go around the real ones, within the same
// scope, and put on top what was tried. A key that is not a test key passes straight through.

internal sealed class ReadTriedOrder(SandboxKeeper sandbox) : IPipelineBehavior<GetVendorOrder, Outcome<OrderDetail>>
{
    public Task<Outcome<OrderDetail>> Handle(
        GetVendorOrder request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<Outcome<OrderDetail>> next
    ) => sandbox.Read(next, (real, tried) => Task.FromResult(real.Map(detail => TriedOrder.Over(detail, tried))), cancellationToken);
}

internal sealed class ReadTriedShipment(SandboxKeeper sandbox, TriedGoods goods) : IPipelineBehavior<GetShipment, Outcome<ShipmentDetail>>
{
    public Task<Outcome<ShipmentDetail>> Handle(
        GetShipment request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<Outcome<ShipmentDetail>> next
    ) =>
        sandbox.Read(
            next,
            async (real, tried) =>
                tried.Books.FindShipment(request.Code) switch
                {
                    { IsNew: true } shipment => await goods.Shipment(shipment, tried, cancellationToken),
                    { } shipment => real.Map(detail => goods.Over(detail, shipment, tried)),
                    null => real,
                },
            cancellationToken
        );
}

internal sealed class ReadTriedCarton(SandboxKeeper sandbox, TriedGoods goods) : IPipelineBehavior<GetCarton, Outcome<CartonDetail>>
{
    public Task<Outcome<CartonDetail>> Handle(
        GetCarton request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<Outcome<CartonDetail>> next
    ) =>
        sandbox.Read(
            next,
            async (real, tried) =>
                tried.Books.FindUnit(request.Code) is { IsChanged: true } carton
                    ? await goods.Carton(carton, tried, cancellationToken)
                    : real.Map(detail => TriedGoods.Over(detail, tried)),
            cancellationToken
        );
}

internal sealed class ListTriedCartons(SandboxKeeper sandbox, TriedGoods goods) : IPipelineBehavior<ListCartons, Outcome<Page<CartonRow>>>
{
    public Task<Outcome<Page<CartonRow>>> Handle(
        ListCartons request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<Outcome<Page<CartonRow>>> next
    ) =>
        request.Shipment is not { } code
            ? next()
            : sandbox.Read(
                next,
                async (real, tried) =>
                    real.IsSuccess && tried.Books.FindShipment(code) is { IsNew: true } shipment
                        ? await goods.Cartons(shipment, request, cancellationToken)
                        : real,
                cancellationToken
            );
}
