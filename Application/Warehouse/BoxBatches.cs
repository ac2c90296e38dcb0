using System.Security.Cryptography;
using System.Text;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>A step that a batch takes with each of its boxes.</summary>
public enum BoxStep
{
    Fill,
    Verify,
    Seal,
}

/// <summary>What a batch does, or would do.</summary>
/// <param name="Changed">Boxes that take the step.</param>
/// <param name="PassedOver">Boxes of the region or range that do not wait for this step.</param>
/// <param name="Changes">The boxes that take the step, in the order of their codes.</param>
/// <param name="Refusals">The boxes that do not, with the rule and the facts: to be tried again once mended.</param>
public sealed record BatchAnswer(int Changed, int PassedOver, IReadOnlyList<BoxChange> Changes, IReadOnlyList<BoxRefusal> Refusals);

/// <param name="Seals">Serial numbers that it gets; empty unless it is sealed.</param>
public sealed record BoxChange(string Box, string Contest, long Sheets, IReadOnlyList<string> Seals);

/// <param name="Reason">Stable code of the refusal.</param>
/// <param name="Detail">One sentence for people who read logs.</param>
/// <param name="Facts">Numbers and names that broke the rule.</param>
public sealed record BoxRefusal(string Box, string Reason, string Detail, IReadOnlyDictionary<string, object>? Facts);

/// <summary>
/// One step for many boxes, each an event of its own in one transaction. The ids of the events follow from the request's key, so that a
/// repeated batch is recorded once.
/// </summary>
internal sealed class BoxBatches(IPackLists lists, IBookkeeper books, IRequestContext context, IBusinessClock clock)
{
    public async Task<Outcome<BatchAnswer>> Record(BoxStep step, BoxSelection selection, SealPlan? seals, CancellationToken ct)
    {
        var planned = await Plan(step, selection, seals, ct);
        if (!planned.IsSuccess)
        {
            return Outcome<BatchAnswer>.Fail(planned.Errors);
        }

        var recorded = await books.RecordBatch(planned.Value.Events, allOrNothing: false, ct);
        return recorded.Map(planned.Value.Answer);
    }

    /// <summary>The same answer, without doing it.</summary>
    public async Task<Outcome<BatchAnswer>> Preview(BoxStep step, BoxSelection selection, SealPlan? seals, CancellationToken ct)
    {
        var planned = await Plan(step, selection, seals, ct);
        return planned.IsSuccess
            ? planned.Value.Answer(await books.Preview(planned.Value.Events, ct))
            : Outcome<BatchAnswer>.Fail(planned.Errors);
    }

    private async Task<Outcome<PlannedBatch>> Plan(BoxStep step, BoxSelection selection, SealPlan? seals, CancellationToken ct)
    {
        var scope = context.Caller.Scope;
        if (selection.Region is { } region && !scope.Includes(region))
        {
            return DomainError.NotFound("region.not_found", "There is no such region.").At("region");
        }

        var found = await lists.Boxes(selection, scope, ct);
        var waiting = selection.Boxes is { } scanned ? Named(scanned, found) : [.. found.Where(box => box.Status == WaitingFor(step))];
        if (Math.Max(found.Count, waiting.Count) > Limits.BatchEventsMax)
        {
            return new DomainError(
                "boxes.too_many",
                $"A batch holds at most {Limits.BatchEventsMax} boxes.",
                ErrorKind.TooLarge,
                "region"
            ).With("boxesMax", Limits.BatchEventsMax);
        }

        var serials = seals?.For(waiting) ?? waiting.ToDictionary(box => box.Code, IReadOnlyList<string> (_) => []);
        var key = context.IdempotencyKey ?? Guid.CreateVersion7().ToString();
        var now = clock.Now;
        var events = waiting.Select(box => new IncomingEvent(IdOf(key, box.Code), EventOf(step, box, serials[box.Code]), now)).ToList();
        return new PlannedBatch(waiting, serials, events, found.Count - waiting.Count);
    }

    // A scanned label that is on no pack list of the caller's is answered like any other: the rule says that there is no such box.
    private static List<SelectedBox> Named(IReadOnlyList<string> scanned, IReadOnlyList<SelectedBox> found)
    {
        var known = found.ToDictionary(box => box.Code);
        return [.. scanned.Select(code => known.GetValueOrDefault(code) ?? new SelectedBox(code, "", 0, ""))];
    }

    private static string WaitingFor(BoxStep step) =>
        step switch
        {
            BoxStep.Fill => "listed",
            BoxStep.Verify => "filled",
            _ => "verified",
        };

    private static EventData EventOf(BoxStep step, SelectedBox box, IReadOnlyList<string> seals) =>
        step switch
        {
            BoxStep.Fill => new BoxFilled(box.Code, box.ContestCode, box.RequiredSheets, null),
            BoxStep.Verify => new BoxVerified(box.Code, box.RequiredSheets),
            _ => new BoxSealed(box.Code, seals),
        };

    internal static string IdOf(string key, string box) =>
        $"batch-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}/{box}")).AsSpan(0, 16))}";

    /// <param name="PassedOver">Boxes that do not wait for this step.</param>
    private sealed record PlannedBatch(
        IReadOnlyList<SelectedBox> Boxes,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Seals,
        IReadOnlyList<IncomingEvent> Events,
        int PassedOver
    )
    {
        public BatchAnswer Answer(IReadOnlyList<EventResult> results)
        {
            List<BoxChange> changes = [];
            List<BoxRefusal> refusals = [];
            foreach (var (box, result) in Boxes.Zip(results))
            {
                if (result.Status != EventStatus.Rejected)
                {
                    changes.Add(new BoxChange(box.Code, box.ContestCode, box.RequiredSheets, Seals[box.Code]));
                    continue;
                }

                var error = result.Errors[0];
                refusals.Add(new BoxRefusal(box.Code, error.Code, error.Message, error.Facts));
            }

            return new BatchAnswer(changes.Count, Math.Max(0, PassedOver), changes, refusals);
        }
    }
}
