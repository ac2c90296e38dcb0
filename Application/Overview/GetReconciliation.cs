using Tepat.Application.Common;

namespace Tepat.Application.Overview;

/// <summary>The identity of a region (or of the plants, for a province) term by term; the difference must be zero.</summary>
/// <param name="Contest">One contest, all of a kind (<c>governor</c>, <c>regent</c>, <c>mayor</c>), or all.</param>
[Requires(Permissions.ReadReconciliation)]
public sealed record GetReconciliation(string Region, string? Contest) : IQuery<Reconciliation>;

/// <summary>Where every sheet of a region is.</summary>
public sealed record Reconciliation(
    string Region,
    IReadOnlyList<ContestReconciliation> Contests,
    IReadOnlyList<PlantReconciliation> Plants
);

/// <param name="Contest">Code of the contest, or null for items without one.</param>
/// <param name="Pool"><c>ordinary</c> or <c>revote</c>.</param>
/// <param name="Terms">Ordered and packed for the region, then where the sheets are.</param>
/// <param name="Difference">Packed plus unexplained, minus everywhere they are: zero, or the books are wrong.</param>
/// <param name="Cases">Open cases that name sheets of these terms.</param>
/// <param name="IsClosed">Of ballots: every sheet has come to its end: destroyed, archived or, with a closed case, missing.</param>
/// <param name="OpenReasons">Why it is not closed; empty when it is.</param>
public sealed record ContestReconciliation(
    string Item,
    string? Contest,
    string Pool,
    IReadOnlyList<ReconciliationTerm> Terms,
    long Difference,
    IReadOnlyList<ReconciliationCase> Cases,
    bool IsClosed,
    IReadOnlyList<OpenReason> OpenReasons
);

/// <summary>
/// Printing terms of one contest at one plant: printed = in store + packed + waste + over-print + destroyed; <c>ordered</c> and
/// <c>printedGood</c> stand beside them: printed good = packed + in store.
/// </summary>
public sealed record PlantReconciliation(
    string Plant,
    string Item,
    string? Contest,
    string Pool,
    IReadOnlyList<ReconciliationTerm> Terms,
    long Difference
);

/// <param name="Term">Name of the term, camelCase: <c>packed</c>, <c>onRoad</c>, <c>missing</c> ...</param>
public sealed record ReconciliationTerm(string Term, long QuantitySheets);

public sealed record ReconciliationCase(string Code, string Kind, string Region, long QuantitySheets, DateTimeOffset OpenedAt);
