using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Warehouse;

public enum SortingStatus
{
    /// <summary>On the table of a team.</summary>
    Open,

    /// <summary>Put back uncounted.</summary>
    Returned,

    /// <summary>Sorted and counted.</summary>
    Sorted,
}

/// <summary>Which team has, or last had, a carton on its table. There is one for every carton that a team has opened.</summary>
public sealed class CartonSorting : Tracked
{
    public required CustodyUnit Unit { get; init; }

    public required SortingTeam Team { get; set; }

    public SortingStatus Status { get; private set; }

    public string OpenedBy { get; private set; } = "";

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Where it stood before, and returns to: the main zone, or quarantine because it was damaged.</summary>
    public Place From { get; private set; }

    /// <summary>Puts the work as it was loaded.</summary>
    public CartonSorting As(SortingStatus status, string openedBy, DateTimeOffset openedAt, Place from)
    {
        (Status, OpenedBy, OpenedAt, From) = (status, openedBy, openedAt, from);
        return this;
    }

    internal void Open(SortingTeam team, string by, DateTimeOffset at)
    {
        Team = team;
        As(SortingStatus.Open, by, at, Unit.Place);
        team.OpenCarton = Unit.Code;
        Changed();
    }

    internal void Return() => Leave(SortingStatus.Returned);

    internal void Sort() => Leave(SortingStatus.Sorted);

    /// <summary>The count was taken back: the carton lies on the table of the team again.</summary>
    internal void Reopen()
    {
        Status = SortingStatus.Open;
        Team.OpenCarton = Unit.Code;
        Changed();
    }

    private void Leave(SortingStatus status)
    {
        Status = status;
        Team.OpenCarton = null;
        Changed();
    }
}
