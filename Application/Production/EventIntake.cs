using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Shipments;

namespace Tepat.Application.Production;

/// <summary>How a vendor's batch is read and answered, by the books as by the sandbox: the same limits, faults, order and words.</summary>
internal sealed class EventIntake(EventReader reader)
{
    /// <summary>Reads the batch, has what is sound recorded, and answers for each event as it was sent.</summary>
    public async Task<Outcome<CaptureResult>> Take(
        IReadOnlyList<SentEvent> sent,
        bool allOrNothing,
        Func<IReadOnlyList<IncomingEvent>, bool, CancellationToken, Task<Outcome<IReadOnlyList<EventResult>>>> record,
        CancellationToken ct
    )
    {
        if (sent.Count > Limits.BatchEventsMax)
        {
            return TooLarge("events.too_many", $"A batch holds at most {Limits.BatchEventsMax} events.");
        }

        var read = sent.Select(reader.Read).ToList();
        var faults = read.SelectMany((outcome, i) => outcome.Errors.Select(error => error.At($"events[{i}].{error.Field}"))).ToList();
        if (allOrNothing && faults.Count > 0)
        {
            return Whole(faults);
        }

        var good = read.Where(outcome => outcome.IsSuccess).Select(outcome => outcome.Value).ToList();
        if (good.Sum(UnitsIn) > Limits.BatchUnitsMax)
        {
            return TooLarge("events.too_many_units", $"A batch moves at most {Limits.BatchUnitsMax} cartons.");
        }

        var recorded = await record(good, allOrNothing, ct);
        return recorded.IsSuccess
            ? recorded.Map(results => Merge(sent, read, results))
            : Whole([.. recorded.Errors.OrderByDescending(IsIdReused)]);
    }

    // One answer for the whole batch: a fault of any event makes it a batch that breaks a rule, and only an id that was used for other
    // content is a conflict, which the sender must mend first. What is at fault keeps its own code, by its path.
    private static Outcome<CaptureResult> Whole(List<DomainError> faults)
    {
        var isAnEvents = faults[0].Field?.StartsWith("events[", StringComparison.Ordinal) == true;
        return Outcome<CaptureResult>.Fail(
            isAnEvents && !IsIdReused(faults[0]) ? [faults[0] with { Kind = ErrorKind.Rule }, .. faults.Skip(1)] : faults
        );
    }

    private static bool IsIdReused(DomainError fault) => fault.Code == EventErrors.IdReusedCode;

    private static DomainError TooLarge(string code, string message) => new(code, message, ErrorKind.TooLarge, "events");

    private static int UnitsIn(IncomingEvent incoming) => incoming.Data is ShipmentDispatched dispatched ? dispatched.Cartons.Count : 1;

    private static CaptureResult Merge(
        IReadOnlyList<SentEvent> sent,
        List<Outcome<IncomingEvent>> read,
        IReadOnlyList<EventResult> recorded
    )
    {
        var next = 0;
        return CaptureResult.Of([
            .. read.Select(
                (outcome, i) =>
                    outcome.IsSuccess ? recorded[next++] : new EventResult(sent[i].Id, EventStatus.Rejected, null, outcome.Errors, [])
            ),
        ]);
    }
}
