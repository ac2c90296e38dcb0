using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Distribution;

/// <summary>How a route group is reached.</summary>
public enum TripMode
{
    Truck,
    Boat,
}

public enum TripStatus
{
    Planned,
    Departed,
    Arrived,
}

/// <summary>One journey of a truck or boat from the regency's warehouse along a route group, with all it may carry.</summary>
public sealed class Trip : Tracked
{
    /// <summary>Number of the delivery note (surat jalan) too.</summary>
    public required string Code { get; init; }

    public required string RegionCode { get; init; }

    public required string RouteGroup { get; init; }

    public required TripMode Mode { get; init; }

    public required string VehiclePlate { get; init; }

    public required string DriverName { get; init; }

    public required string EscortOffice { get; init; }

    public required long CapacityBoxes { get; init; }

    public required DateTimeOffset PlannedDepartureAt { get; init; }

    public required DateTimeOffset LatestDepartureAt { get; init; }

    public long LoadedBoxes { get; private set; }

    public TripStatus Status { get; private set; }

    public DateTimeOffset? DepartedAt { get; private set; }

    public DateTimeOffset? ArrivedAt { get; private set; }

    public IReadOnlyList<string> TruckSeals { get; private set; } = [];

    /// <summary>Puts a trip as it was loaded into its state.</summary>
    public Trip As(TripStatus status, long loadedBoxes, DateTimeOffset? departedAt, DateTimeOffset? arrivedAt, IReadOnlyList<string> seals)
    {
        (Status, LoadedBoxes, DepartedAt, ArrivedAt, TruckSeals) = (status, loadedBoxes, departedAt, arrivedAt, seals);
        return this;
    }

    public Outcome Load()
    {
        if (Status != TripStatus.Planned)
        {
            return TripErrors.Left(Code);
        }

        if (LoadedBoxes >= CapacityBoxes)
        {
            return TripErrors.Full(Code, CapacityBoxes);
        }

        LoadedBoxes++;
        Changed();
        return Outcome.Success;
    }

    public Outcome Unload()
    {
        if (Status != TripStatus.Planned)
        {
            return TripErrors.Left(Code);
        }

        LoadedBoxes--;
        Changed();
        return Outcome.Success;
    }

    public Outcome Depart(DateTimeOffset at, IReadOnlyList<string> seals)
    {
        if (Status != TripStatus.Planned)
        {
            return TripErrors.Left(Code);
        }

        if (LoadedBoxes == 0)
        {
            return TripErrors.Empty(Code);
        }

        (Status, DepartedAt, TruckSeals) = (TripStatus.Departed, at, seals);
        Changed();
        return Outcome.Success;
    }

    public Outcome Arrive(DateTimeOffset at)
    {
        if (Status != TripStatus.Departed)
        {
            return TripErrors.NotUnderWay(Code);
        }

        (Status, ArrivedAt) = (TripStatus.Arrived, at);
        Changed();
        return Outcome.Success;
    }
}

/// <summary>A box that was loaded on a trip: the line of its delivery note, which stays when the box was handed on.</summary>
public sealed class TripBox : Tracked
{
    public required string Trip { get; init; }

    public required string Box { get; init; }

    public string LoadedBy { get; private set; } = "";

    public DateTimeOffset LoadedAt { get; private set; }

    public DateTimeOffset? UnloadedAt { get; private set; }

    public static string KeyOf(string trip, string box) => $"{trip}|{box}";

    public TripBox As(string loadedBy, DateTimeOffset loadedAt, DateTimeOffset? unloadedAt)
    {
        (LoadedBy, LoadedAt, UnloadedAt) = (loadedBy, loadedAt, unloadedAt);
        return this;
    }

    public void Load(string by, DateTimeOffset at)
    {
        As(by, at, null);
        Changed();
    }

    public void Unload(DateTimeOffset at)
    {
        UnloadedAt = at;
        Changed();
    }
}
