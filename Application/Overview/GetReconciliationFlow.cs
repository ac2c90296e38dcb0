using Tepat.Application.Common;

namespace Tepat.Application.Overview;

/// <summary>Where the sheets of each contest went, from the presses to their end, as a flow whose every level adds up.</summary>
/// <param name="Contest">One contest, all of a kind (<c>governor</c>, <c>regent</c>, <c>mayor</c>), or all.</param>
[Requires(Permissions.ReadReconciliation)]
public sealed record GetReconciliationFlow(string Region, string? Contest) : IQuery<ReconciliationFlow>;

public sealed record ReconciliationFlow(string Region, IReadOnlyList<ContestFlow> Contests);

/// <param name="Nodes">Level by level; a node without sheets is left out.</param>
/// <param name="Identities">The same as sums: what stands left equals its parts, or the difference says by how much not.</param>
public sealed record ContestFlow(
    string Item,
    string? Contest,
    string Pool,
    IReadOnlyList<FlowNode> Nodes,
    IReadOnlyList<FlowLink> Links,
    IReadOnlyList<FlowIdentity> Identities,
    bool IsClosed,
    IReadOnlyList<OpenReason> OpenReasons,
    IReadOnlyList<ReconciliationCase> Cases
);

/// <param name="Id">Unique in the flow.</param>
/// <param name="Term">Name of the term.</param>
/// <param name="Plant">Set for what one plant printed.</param>
/// <param name="Level">0 the presses, then packed, received, by condition, to the end.</param>
public sealed record FlowNode(string Id, string Term, string? Plant, int Level, long QuantitySheets);

public sealed record FlowLink(string From, string To, long QuantitySheets);

/// <param name="Code"><c>print</c>, <c>packed</c>, <c>received</c> or <c>boxes</c>.</param>
/// <param name="Plant">Set for what one plant printed.</param>
public sealed record FlowIdentity(string Code, string? Plant, long TotalSheets, IReadOnlyList<ReconciliationTerm> Parts, long Difference);
