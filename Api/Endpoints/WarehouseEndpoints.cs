using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Warehouse;

namespace Tepat.Api.Endpoints;

public static class WarehouseEndpoints
{
    public static void MapWarehouse(this RouteGroupBuilder api) =>
        api.MapPost(
                "/cartons/{code}/sorting",
                (string code, SortCartonBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new SortCarton(code, body.GoodSheets, body.DamagedSheets), ct)
            )
            .WithTags("Warehouse")
            .WithName("sortCarton")
            .WithSummary("Record a sorted carton: good, damaged, and by difference short or over")
            .Sends<SortCarton>()
            .Produces<RecordedEvent>()
            .ProducesErrors(401, 403, 404, 409, 422);
}

public sealed record SortCartonBody(long GoodSheets, long DamagedSheets);
