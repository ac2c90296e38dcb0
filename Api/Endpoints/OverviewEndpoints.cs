using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Overview;

namespace Tepat.Api.Endpoints;

public static class OverviewEndpoints
{
    public static void MapOverview(this RouteGroupBuilder api)
    {
        var overview = api.MapGroup("").WithTags("Overview");
        overview
            .MapGet(
                "/overview",
                (string region, string? item, string? contest, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new GetOverview(region, item, contest), ct)
            )
            .WithName("getOverview")
            .WithSummary("How far a region has come: the five tepat and every region below it")
            .Sends<GetOverview>()
            .Produces<OverviewSummary>()
            .ProducesErrors(401, 403, 404);
        overview
            .MapGet("/lead-times", (string region, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetLeadTimes(region), ct))
            .WithName("getLeadTimes")
            .WithSummary("Measured lead times per plant and kabupaten, latest departure and slack of what is still to come")
            .Sends<GetLeadTimes>()
            .Produces<IReadOnlyList<LeadTime>>()
            .ProducesErrors(401, 403, 404);
        overview
            .MapGet("/tasks", (IMediator mediator, CancellationToken ct) => mediator.Ask(new ListTasks(), ct))
            .WithName("listTasks")
            .WithSummary("What waits for the caller")
            .Sends<ListTasks>()
            .Produces<TaskList>()
            .ProducesErrors(401);
        overview
            .MapGet("/search", (string code, IMediator mediator, CancellationToken ct) => mediator.Ask(new SearchCodes(code), ct))
            .WithName("searchCodes")
            .WithSummary("Objects whose code begins so, of every kind that the caller may read")
            .WithDescription("Capitals and small letters are the same. At most 20: what bears exactly this code, then a few of each kind.")
            .Sends<SearchCodes>()
            .Produces<CodeHits>()
            .ProducesErrors(400, 401);
        MapReconciliation(overview);
    }

    private static void MapReconciliation(RouteGroupBuilder overview)
    {
        overview
            .MapGet(
                "/reconciliation",
                (string region, string? contest, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new GetReconciliation(region, contest), ct)
            )
            .WithName("getReconciliation")
            .WithSummary("Where every sheet of a region is, term by term; the difference is zero")
            .Sends<GetReconciliation>()
            .Produces<Reconciliation>()
            .ProducesErrors(401, 403, 404);
        overview
            .MapGet(
                "/reconciliation/flow",
                (string region, string? contest, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new GetReconciliationFlow(region, contest), ct)
            )
            .WithName("getReconciliationFlow")
            .WithSummary("The way of every sheet from the press to its end, level by level")
            .Sends<GetReconciliationFlow>()
            .Produces<ReconciliationFlow>()
            .ProducesErrors(401, 403, 404);
        overview
            .MapGet(
                "/reconciliation/closing",
                (string region, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetClosingBoard(region), ct)
            )
            .WithName("getClosingBoard")
            .WithSummary("Which contests are closed, and why the others are not")
            .WithDescription("A province closes when all of its contests have: in East Java 39.")
            .Sends<GetClosingBoard>()
            .Produces<ClosingBoard>()
            .ProducesErrors(401, 403, 404);
    }
}
