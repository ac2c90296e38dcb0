using Tepat.Application.Common;
using Tepat.Domain.Audit;
using Tepat.Domain.Common;

namespace Tepat.Application.Audit;

/// <summary>Finds one event in the log, for those whose doing it was.</summary>
public interface ILoggedEvents
{
    /// <summary>The event, when the region that answers for it lies in the scope.</summary>
    Task<LoggedHead?> Find(long sequence, Scope scope, CancellationToken ct);
}

/// <param name="Type">For example <c>warehouse.carton-sorted</c>.</param>
/// <param name="Subject">Code of the object it is about.</param>
public sealed record LoggedHead(string Type, string Subject);

/// <summary>Lets only those correct an event whose doing it was: another region's event is as absent as one that never was.</summary>
public sealed class OwnEvents(ILoggedEvents events, IRequestContext context)
{
    public async Task<Outcome<T>> Only<T>(long sequence, Func<LoggedHead, Task<Outcome<T>>> work, CancellationToken ct) =>
        await events.Find(sequence, context.Caller.Scope, ct) is { } head ? await work(head) : CorrectionErrors.NotFound(sequence);
}
