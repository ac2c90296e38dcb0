using MediatR;
using Microsoft.AspNetCore.Mvc;
using Tepat.Api.Common;
using Tepat.Application.Audit;

namespace Tepat.Api.Endpoints;

public static class FindingsEndpoints
{
    public static void MapFindings(this RouteGroupBuilder api)
    {
        var findings = api.MapGroup("/findings").WithTags("Audit");
        MapReads(findings);
        MapSteps(findings);
    }

    private static void MapReads(RouteGroupBuilder findings)
    {
        findings
            .MapList<ListFindings, FindingRow>(
                "",
                ([AsParameters] FindingFilter filter, [AsParameters] ListRequest list) => list.Of("findings", filter.ToQuery)
            )
            .WithName("listFindings")
            .WithSummary("Observers' findings, the latest first")
            .ProducesErrors(401, 403, 404, 413);
        findings
            .MapGet("/{code}", (string code, IMediator mediator, CancellationToken ct) => mediator.Ask(new GetFinding(code), ct))
            .WithName("getFinding")
            .WithSummary("One finding with its history")
            .Sends<GetFinding>()
            .Produces<FindingDetail>()
            .ProducesErrors(401, 403, 404);
    }

    private static void MapSteps(RouteGroupBuilder findings)
    {
        findings
            .MapPost("", (AddFinding body, IMediator mediator, CancellationToken ct) => mediator.Ask(body, ct))
            .WithName("addFinding")
            .WithSummary("Add a finding on an object")
            .WithDescription("The officer of the object's region owes an answer: within a day to a finding, within three to advice.")
            .Sends<AddFinding>()
            .Produces<AddedFinding>()
            .ProducesErrors(401, 403, 404, 409);
        findings
            .MapPost(
                "/{code}/answer",
                (string code, FindingAnswerBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new AnswerFinding(code, body.Text), ct)
            )
            .WithName("answerFinding")
            .WithSummary("Answer a finding for the region")
            .Sends<AnswerFinding>()
            .Produces<FindingState>()
            .ProducesErrors(401, 403, 404, 409, 412);
        findings
            .MapPost(
                "/{code}/return",
                (string code, FindingReasonBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new ReturnFinding(code, body.Reason), ct)
            )
            .WithName("returnFinding")
            .WithSummary("Ask for another answer")
            .Sends<ReturnFinding>()
            .Produces<FindingState>()
            .ProducesErrors(401, 403, 404, 409, 412, 422);
        findings
            .MapPost(
                "/{code}/closing",
                (string code, FindingReasonBody body, IMediator mediator, CancellationToken ct) =>
                    mediator.Ask(new CloseFinding(code, body.Reason), ct)
            )
            .WithName("closeFinding")
            .WithSummary("Close a finding with a reason")
            .WithDescription("Who added it may close it at any time; another officer only what is answered, never the one who answered.")
            .Sends<CloseFinding>()
            .Produces<FindingState>()
            .ProducesErrors(401, 403, 404, 409, 412, 422);
    }
}

/// <summary>How the list of findings is filtered.</summary>
public sealed record FindingFilter(
    [FromQuery(Name = "region")] string? Region,
    [FromQuery(Name = "status")] string? Status,
    [FromQuery(Name = "kind")] string? Kind,
    [FromQuery(Name = "objectKind")] string? ObjectKind,
    [FromQuery(Name = "objectCode")] string? ObjectCode,
    [FromQuery(Name = "late")] bool? Late
)
{
    internal ListFindings ToQuery(int? size, string? from) => new(Region, Status, Kind, ObjectKind, ObjectCode, Late, size, from);
}

/// <param name="Text">The answer, at least 10 letters.</param>
public sealed record FindingAnswerBody(string Text);

/// <param name="Reason">At least 10 letters.</param>
public sealed record FindingReasonBody(string Reason);
