namespace Tepat.Domain.Common.Ledger;

/// <summary>An event as the log holds it, with what it did then: facts that are read back and never reckoned anew.</summary>
public sealed class LoggedEvent
{
    public required long Sequence { get; init; }

    public required string Type { get; init; }

    public required EventData Data { get; init; }

    public IReadOnlyList<LoggedMovement> Movements { get; init; } = [];

    public IReadOnlyList<LoggedUnitMove> UnitMoves { get; init; } = [];

    /// <summary>Codes of the cases it opened.</summary>
    public IReadOnlyList<string> Cases { get; init; } = [];

    /// <summary>True when it took back another event.</summary>
    public bool IsReversal { get; init; }

    /// <summary>Place in the log of the event that took it back, if one did.</summary>
    public long? ReversedBy { get; init; }

    /// <summary>The first later event, itself in force, that moved a unit which this one moved.</summary>
    public LaterEvent? Later { get; init; }
}

/// <summary>Sheets that a logged event moved.</summary>
public sealed record LoggedMovement(AccountKey From, AccountKey To, long Quantity, string? Region);

/// <summary>A unit that a logged event moved, or brought into the books when it came from nowhere.</summary>
public sealed record LoggedUnitMove(string Unit, Place? From, string? FromRef, Place To, string ToRef);

/// <summary>What came after a logged event.</summary>
public sealed record LaterEvent(long Sequence, string Type);

/// <summary>
/// A type of event that can be taken back exactly. Movements and places are reversed from what the log holds; the type undoes what it did
/// to orders, shipments and cases.
/// </summary>
public interface ICorrectable
{
    /// <summary>Rules first, then state; a refusal leaves no trace. Sheets and units are put back by the caller.</summary>
    Outcome TakeBack(Books books);
}

/// <summary>The regions that an event concerns: whose doing it was, and who else may read of it.</summary>
public sealed record Concern(string? Region, string? OtherRegion = null);
