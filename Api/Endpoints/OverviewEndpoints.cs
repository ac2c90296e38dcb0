using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Overview;

namespace Tepat.Api.Endpoints;

public static class OverviewEndpoints
{
    public static void MapOverview(this RouteGroupBuilder api) =>
        api.MapGet(
                "/reconciliation",
                (string region, string? contest, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new GetReconciliation(region, contest), ct)
            )
            .WithTags("Overview")
            .WithName("getReconciliation")
            .WithSummary("Where every sheet of a region is, term by term; the difference is zero")
            .Sends<GetReconciliation>()
            .Produces<Reconciliation>()
            .ProducesErrors(401, 403, 404);
}
