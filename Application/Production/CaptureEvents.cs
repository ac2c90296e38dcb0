using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;

namespace Tepat.Application.Production;

/// <summary>A vendor's batch: everything a plant reports comes this way, and a retry never counts twice.</summary>
[Requires(Permissions.ReportEvents)]
public sealed record CaptureEvents(bool AllOrNothing, IReadOnlyList<SentEvent> Events) : ILongCommand<CaptureResult>;

/// <summary>What became of each event, in the order in which they were sent.</summary>
public sealed record CaptureResult(int Accepted, int Duplicates, int Rejected, IReadOnlyList<EventResult> Results)
{
    public static CaptureResult Of(IReadOnlyList<EventResult> results) =>
        new(
            results.Count(result => result.Status == EventStatus.Accepted),
            results.Count(result => result.Status == EventStatus.Duplicate),
            results.Count(result => result.Status == EventStatus.Rejected),
            results
        );
}

internal sealed class CaptureEventsValidator : AbstractValidator<CaptureEvents>
{
    public CaptureEventsValidator() => RuleFor(command => command.Events).NotEmpty();
}

internal sealed class CaptureEventsHandler(EventIntake intake, IBookkeeper bookkeeper) : ICommandHandler<CaptureEvents, CaptureResult>
{
    public Task<Outcome<CaptureResult>> Handle(CaptureEvents command, CancellationToken ct) =>
        intake.Take(command.Events, command.AllOrNothing, bookkeeper.RecordBatch, ct);
}
