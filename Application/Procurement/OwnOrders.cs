using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Procurement;

namespace Tepat.Application.Procurement;

/// <summary>
/// Acts that only the satker that ordered may do. A kabupaten reads the province's order because it is among the destinations; it does not
/// approve its proof.
/// </summary>
internal sealed class OwnOrders(IOrders orders, IRequestContext context)
{
    /// <summary>Acts when the order was given by a satker within the caller's scope; else there is no such order.</summary>
    public async Task<Outcome<T>> Only<T>(string order, Func<Task<Outcome<T>>> act, CancellationToken ct) =>
        await orders.OrderedBy(order, ct) is { } region && context.Caller.Scope.Includes(region)
            ? await act()
            : ProcurementErrors.OrderNotFound(order);
}
