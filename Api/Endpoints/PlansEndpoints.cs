using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Common;
using Tepat.Application.Planning;

namespace Tepat.Api.Endpoints;

public static class PlansEndpoints
{
    public static void MapPlans(this IEndpointRouteBuilder api)
    {
        var plans = api.MapGroup("/plans").WithTags("Planning");
        MapReads(plans);
        MapExplorer(plans);
        MapSteps(plans);
    }

    private static void MapReads(RouteGroupBuilder plans)
    {
        plans
            .MapGet(
                "/",
                (string? region, string? status, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new ListPlans(region, status, cursor, limit), ct)
            )
            .WithName("listPlans")
            .WithSummary("Plan versions that concern the caller's region, the newest first")
            .Sends<ListPlans>()
            .Produces<Page<PlanRow>>()
            .ProducesErrors(401, 403);
        plans
            .MapGet("/{code}", Get)
            .WithName("getPlan")
            .WithSummary("One plan version with its totals for the caller's region")
            .WithDescription("The ETag is the version that submit, approve and return want back in If-Match.")
            .Sends<GetPlan>()
            .Produces<PlanView>()
            .ProducesErrors(401, 403, 404);
        plans
            .MapGet(
                "/{code}/comparison",
                (string code, string? with, string? region, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new ComparePlans(code, with, region), ct)
            )
            .WithName("comparePlans")
            .WithSummary("What a plan changed against another version, by default the one before")
            .Sends<ComparePlans>()
            .Produces<PlanComparison>()
            .ProducesErrors(401, 403, 404);
    }

    private static void MapExplorer(RouteGroupBuilder plans)
    {
        plans
            .MapGet(
                "/{code}/requirements",
                (string code, string? region, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new GetRequirements(code, region), ct)
            )
            .WithName("getRequirements")
            .WithSummary("What a plan requires in one region, by item and contest")
            .Sends<GetRequirements>()
            .Produces<RegionRequirements>()
            .ProducesErrors(401, 403, 404);
        plans
            .MapGet(
                "/{code}/spread",
                (string code, string? region, string? item, string? contest, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new ExploreRequirements(code, region, item, contest), ct)
            )
            .WithName("exploreRequirements")
            .WithSummary("One item of a plan over the regions one level below, down to the station")
            .WithDescription("Without an item it is the ballots (BALLOT); without a contest all that reach the region.")
            .Sends<ExploreRequirements>()
            .Produces<RequirementSpread>()
            .ProducesErrors(401, 403, 404);
        plans
            .MapGet("/{code}/export", Export)
            .WithName("exportPlan")
            .WithSummary("A plan's lines as CSV or XLSX; with stations=true one item down to the station")
            .Sends<ExportPlan>()
            .ProducesTable()
            .ProducesErrors(401, 403, 404);
    }

    private static void MapSteps(RouteGroupBuilder plans)
    {
        plans
            .MapPost("/", Make)
            .WithName("makePlan")
            .WithSummary("Compute a new version from the published stations, today's rules and stock")
            .Sends<MakePlan>()
            .Produces<PlanState>(StatusCodes.Status201Created)
            .ProducesErrors(401, 403, 404, 409, 422);
        Step(plans, "submit", "submitPlan", "Ask for approval of a plan").Sends<SubmitPlan>();
        Step(plans, "approve", "approvePlan", "Approve a plan and freeze it; never by its maker").Sends<ApprovePlan>();
        plans
            .MapPost("/{code}/return", Return)
            .WithName("returnPlan")
            .WithSummary("Send a plan back with a reason")
            .Sends<ReturnPlan>()
            .Produces<PlanState>()
            .ProducesErrors(401, 403, 404, 412, 422, 428);
    }

    private static RouteHandlerBuilder Step(RouteGroupBuilder plans, string verb, string name, string summary) =>
        plans
            .MapPost(
                $"/{{code}}/{verb}",
                (string code, HttpContext http, IMediator mediator, CancellationToken ct) =>
                    Decide(http, version => verb == "submit" ? new SubmitPlan(code, version) : new ApprovePlan(code, version), mediator, ct)
            )
            .WithName(name)
            .WithSummary(summary)
            .WithDescription("Wants the plan's version in If-Match.")
            .Produces<PlanState>()
            .ProducesErrors(401, 403, 404, 412, 422, 428);

    private static async Task<IResult> Get(string code, HttpContext http, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new GetPlan(code), ct)).ToResult(view => http.OkWithVersion(view, view.Plan.Version));

    private static async Task<IResult> Export(
        string code,
        [AsParameters] PlanExportFilter filter,
        ITableWriter writer,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var query = new ExportPlan(code, filter.Region, filter.Item, filter.Contest, filter.Stations ?? false);
        return (await mediator.Send(query, ct)).ToFile(filter.Format, writer);
    }

    private static async Task<IResult> Make(MakePlan body, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(body, ct)).ToResult(state => Results.Created($"/api/plans/{state.Code}", state));

    private static Task<IResult> Return(string code, ReturnPlanBody body, HttpContext http, IMediator mediator, CancellationToken ct) =>
        Decide(http, version => new ReturnPlan(code, version, body.Reason), mediator, ct);

    private static async Task<IResult> Decide(
        HttpContext http,
        Func<long?, ICommand<PlanState>> command,
        IMediator mediator,
        CancellationToken ct
    ) =>
        (await mediator.Send(command(IfMatch.Version(http.Request.Headers.IfMatch)), ct)).ToResult(state =>
            http.OkWithVersion(state, state.Version)
        );
}

/// <param name="Reason">Why, so that the maker knows what to mend.</param>
public sealed record ReturnPlanBody(string Reason);

/// <summary>What of a plan goes into the file.</summary>
public sealed record PlanExportFilter(string? Region, string? Item, string? Contest, bool? Stations, string? Format);
