using Tepat.Application.Common;

namespace Tepat.Application.Audit;

/// <summary>One finding with its history.</summary>
[Requires(Permissions.ReadFindings)]
public sealed record GetFinding(string Finding) : IQuery<FindingDetail>;

public sealed record FindingDetail(FindingRow Finding, IReadOnlyList<FindingEntryView> History);

public sealed record FindingEntryView
{
    /// <summary><c>added</c>, <c>answered</c>, <c>returned</c> or <c>closed</c>.</summary>
    public required string Act { get; init; }

    public required string ActedBy { get; init; }

    public required DateTimeOffset ActedAt { get; init; }

    public required string Text { get; init; }
}
