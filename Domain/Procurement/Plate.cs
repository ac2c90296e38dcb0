using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Procurement;

public enum PlateKind
{
    Plate,
    Film,
}

public enum PlateStatus
{
    Registered,
    Sealed,
    Destroyed,
}

/// <summary>A printing plate or separation film, watched before and after use (R9).</summary>
public sealed class Plate : Tracked
{
    public required string Code { get; init; }

    public required PlateKind Kind { get; init; }

    public required PrintOrder Order { get; init; }

    public PlateStatus Status { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public Plate Turn(PlateStatus status, DateTimeOffset at)
    {
        (Status, ChangedAt) = (status, at);
        Changed();
        return this;
    }

    public Plate As(PlateStatus status, DateTimeOffset at)
    {
        (Status, ChangedAt) = (status, at);
        return this;
    }
}
