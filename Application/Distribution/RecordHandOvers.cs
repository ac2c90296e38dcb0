using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Distribution;

namespace Tepat.Application.Distribution;

/// <summary>
/// Records signed hand-overs in the order in which they were kept: one from a desk, or the queue of a phone that had no signal. Each one
/// stands or falls by itself, and under its id a repeat counts once.
/// </summary>
[Requires(Permissions.HandOverBoxes)]
public sealed record RecordHandOvers(IReadOnlyList<QueuedHandOver> HandOvers) : ILongCommand<RecordedHandOvers>;

/// <param name="Id">The device's own id, unique for the caller; the retry key for good.</param>
/// <param name="OccurredAt">Time of the device when the receiver signed.</param>
public sealed record QueuedHandOver(string Id, DateTimeOffset OccurredAt, BoxesHandedOver HandOver);

/// <param name="Results">In the order in which they were sent.</param>
public sealed record RecordedHandOvers(int Accepted, int Duplicates, int Rejected, IReadOnlyList<EventResult> Results);

internal sealed class RecordHandOversValidator : AbstractValidator<RecordHandOvers>
{
    public RecordHandOversValidator()
    {
        RuleFor(x => x.HandOvers).NotEmpty();
        RuleFor(x => x.HandOvers.Count).LessThanOrEqualTo(Limits.HandOversPerSendingMax).When(x => x.HandOvers is not null);
        RuleForEach(x => x.HandOvers)
            .ChildRules(queued =>
            {
                queued.RuleFor(x => x.Id).IsCode();
                queued.RuleFor(x => x.HandOver).NotNull().SetValidator(new BoxesHandedOverValidator());
            });
    }
}

internal sealed class RecordHandOversHandler(IBookkeeper books, IRequestContext context, IBusinessClock clock)
    : ICommandHandler<RecordHandOvers, RecordedHandOvers>
{
    public async Task<Outcome<RecordedHandOvers>> Handle(RecordHandOvers command, CancellationToken ct)
    {
        var faults = command.HandOvers.Select(Fault).ToList();
        List<IncomingEvent> good =
        [
            .. command
                .HandOvers.Where((_, i) => faults[i] is null)
                .Select(queued => new IncomingEvent(queued.Id, queued.HandOver, queued.OccurredAt)),
        ];
        IReadOnlyList<EventResult> recorded = [];
        if (good.Count > 0)
        {
            var outcome = await books.RecordBatch(good, allOrNothing: false, ct);
            if (!outcome.IsSuccess)
            {
                return Outcome<RecordedHandOvers>.Fail(outcome.Errors);
            }

            recorded = outcome.Value;
        }

        return Answer(command.HandOvers, faults, recorded);
    }

    private DomainError? Fault(QueuedHandOver queued) =>
        context.Caller.Scope.Fault(queued.HandOver)
        ?? (
            queued.OccurredAt > clock.Now + Limits.ClockAheadMax
                ? DomainError
                    .Invalid("event.occurred_in_future", "The device's clock is ahead of the server's.", "occurredAt")
                    .With("serverTime", clock.Now)
                : null
        );

    private static RecordedHandOvers Answer(
        IReadOnlyList<QueuedHandOver> sent,
        List<DomainError?> faults,
        IReadOnlyList<EventResult> recorded
    )
    {
        var next = 0;
        List<EventResult> results =
        [
            .. sent.Select(
                (queued, i) =>
                    faults[i] is { } fault ? new EventResult(queued.Id, EventStatus.Rejected, null, [fault], []) : recorded[next++]
            ),
        ];
        return new RecordedHandOvers(
            results.Count(result => result.Status == EventStatus.Accepted),
            results.Count(result => result.Status == EventStatus.Duplicate),
            results.Count(result => result.Status == EventStatus.Rejected),
            results
        );
    }
}
