using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Warehouse;

/// <summary>People who sort and fold at one table, under a coordinator, paid by the sheet. It has one carton open at a time.</summary>
public sealed class SortingTeam : Tracked
{
    public required string Code { get; init; }

    /// <summary>The region in whose warehouse it works.</summary>
    public required string RegionCode { get; init; }

    public string Name { get; private set; } = "";

    /// <summary>Name of the coordinator: personal data, never in a log.</summary>
    public string Coordinator { get; private set; } = "";

    public int Members { get; private set; }

    /// <summary>Wage for one sheet. A carton keeps the wage at which it was sorted.</summary>
    public long WageSenPerSheet { get; private set; }

    public bool IsActive { get; private set; } = true;

    /// <summary>Code of the carton on its table; null when it has none.</summary>
    public string? OpenCarton { get; internal set; }

    /// <summary>Puts a team as it was loaded.</summary>
    public SortingTeam As(string name, string coordinator, int members, long wageSenPerSheet, bool isActive, string? openCarton)
    {
        (Name, Coordinator, Members, WageSenPerSheet, IsActive, OpenCarton) = (
            name,
            coordinator,
            members,
            wageSenPerSheet,
            isActive,
            openCarton
        );
        return this;
    }

    /// <summary>Sets what may change of a team. One that has a carton on its table stays active until it has given it back.</summary>
    public Outcome Change(string name, string coordinator, int members, long wageSenPerSheet, bool isActive)
    {
        if (members is < 1 or > Limits.MembersPerTeamMax)
        {
            return SortingErrors.MembersOutOfRange;
        }

        if (!isActive && OpenCarton is { } open)
        {
            return SortingErrors.TeamHasOpenCarton(Code, open);
        }

        As(name, coordinator, members, wageSenPerSheet, isActive, OpenCarton);
        Changed();
        return Outcome.Success;
    }
}
