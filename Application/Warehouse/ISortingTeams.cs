using Tepat.Application.Common;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>Teams that sort and fold, as they are administered.</summary>
public interface ISortingTeams
{
    /// <summary>The team, if it works in the scope; else null.</summary>
    Task<SortingTeam?> Find(string code, Scope scope, CancellationToken ct);

    /// <summary>True when a team of that code exists, anywhere: codes stand on labels and lists of all regions.</summary>
    Task<bool> IsTaken(string code, CancellationToken ct);

    Task Add(SortingTeam team, CancellationToken ct);

    /// <summary>False when the version has moved on.</summary>
    Task<bool> Save(SortingTeam team, CancellationToken ct);
}

/// <summary>A team after a change.</summary>
/// <param name="Version">The version to name in If-Match next time.</param>
public sealed record TeamState(string Code, long Version);
