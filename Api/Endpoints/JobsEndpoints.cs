using MediatR;
using Tepat.Api.Common;
using Tepat.Application.Common;
using Tepat.Application.Common.Jobs;

namespace Tepat.Api.Endpoints;

public static class JobsEndpoints
{
    public static void MapJobs(this IEndpointRouteBuilder api)
    {
        var jobs = api.MapGroup("/jobs").WithTags("Jobs");
        jobs.MapGet("/", (IMediator mediator, CancellationToken ct) => mediator.Ask(new ListJobs(), ct))
            .WithName("listJobs")
            .WithSummary("The newest jobs of the caller's region")
            .Sends<ListJobs>()
            .Produces<Page<JobView>>()
            .ProducesErrors(401);
        jobs.MapGet("/{jobId:guid}", (Guid jobId, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetJob(jobId), ct))
            .WithName("getJob")
            .WithSummary("Progress of a job, and what it has to say once it ended")
            .Sends<GetJob>()
            .Produces<JobView>()
            .ProducesErrors(401, 404);
        jobs.MapPost(
                "/{jobId:guid}/cancel",
                async (Guid jobId, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new CancelJob(jobId), ct)).ToResult(_ => Results.Accepted($"/api/jobs/{jobId}"))
            )
            .WithName("cancelJob")
            .WithSummary("Ask a job to end; it leaves nothing behind")
            .Sends<CancelJob>()
            .Produces(StatusCodes.Status202Accepted)
            .ProducesErrors(401, 403, 404, 409);
    }
}
