using Tepat.Application.Common;

namespace Tepat.Application.Overview;

/// <summary>Which contests of a region are closed, and what keeps the others open; a province closes when all of its contests have.</summary>
[Requires(Permissions.ReadReconciliation)]
public sealed record GetClosingBoard(string Region) : IQuery<ClosingBoard>;

/// <param name="IsClosed">All contests are.</param>
public sealed record ClosingBoard(
    string Region,
    long ContestCount,
    long ClosedCount,
    bool IsClosed,
    IReadOnlyList<ContestClosing> Contests
);

/// <param name="Kind"><c>governor</c>, <c>regent</c> or <c>mayor</c>.</param>
/// <param name="PackedSheets">All that must come to an end, ordinary and re-vote.</param>
/// <param name="EndedSheets">Destroyed, archived or given up as missing.</param>
public sealed record ContestClosing(
    string Contest,
    string Name,
    string Kind,
    string Region,
    long PackedSheets,
    long EndedSheets,
    bool IsClosed,
    IReadOnlyList<OpenReason> OpenReasons
);
