using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Application.Production.Sandbox;

/// <summary>
/// The calling vendor's sandbox: the books as they would be if what its test keys reported were real. Only what was reported is kept; the
/// books themselves are never written.
/// </summary>
public interface ISandbox
{
    /// <summary>Applies a batch to the books and what the sandbox keeps, and keeps of it what is accepted; order inside the batch is kept.</summary>
    Task<Outcome<IReadOnlyList<EventResult>>> Try(IReadOnlyList<IncomingEvent> events, bool allOrNothing, CancellationToken ct);

    /// <summary>Does KPU's part of an order in the sandbox, and answers the order as it is then.</summary>
    Task<Outcome<SandboxOrder>> Try(string order, EventData kpu, CancellationToken ct);

    Task<SandboxView> Look(CancellationToken ct);

    /// <summary>Forgets all that the vendor's test keys reported.</summary>
    Task Empty(CancellationToken ct);

    /// <summary>Empties every sandbox to which nothing was added for <see cref="SandboxLimits.UnusedDaysMax"/> days.</summary>
    Task ForgetUnused(CancellationToken ct);
}

/// <summary>How much a vendor's sandbox keeps, and how long.</summary>
public static class SandboxLimits
{
    public const int EventsMax = 10_000;
    public const int DataCharactersMax = 8 * 1024 * 1024;
    public const int UnusedDaysMax = 30;
}

public static class SandboxErrors
{
    public static DomainError Full(long keptEvents) =>
        DomainError
            .Rule("sandbox.full", $"The sandbox keeps at most {SandboxLimits.EventsMax} events; empty it and begin anew.")
            .With("keptEvents", keptEvents)
            .With("keptEventsMax", SandboxLimits.EventsMax);
}
