using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Distribution;

/// <summary>Who holds boxes along the chain, from the regency down.</summary>
public enum CustodyLevel
{
    /// <summary>KPU of the regency.</summary>
    Regency,

    /// <summary>PPK, the subdistrict's committee.</summary>
    District,

    /// <summary>PPS, the village's committee.</summary>
    Village,

    /// <summary>KPPS, the team of one polling station.</summary>
    Station,
}

/// <summary>The signed arrivals of a box, there and back.</summary>
public enum JourneyStep
{
    None,
    AtDistrict,
    AtVillage,
    AtStation,
    BackAtVillage,
    BackAtDistrict,
    Returned,
}

/// <summary>
/// Where the hand-overs of a box stand: which arrivals are signed, which is the latest. Where the box itself stands is its unit's to
/// tell. Phones without signal send late, so a step may be told before the one that came before it: that is a gap until it is told.
/// </summary>
public sealed class BoxJourney : Tracked
{
    private const int DistrictLength = 8;
    private static readonly int Steps = Enum.GetValues<JourneyStep>().Length;

    private readonly DateTimeOffset?[] arrivals = new DateTimeOffset?[Steps];

    public required string Box { get; init; }

    public required string VillageCode { get; init; }

    public required int StationNumber { get; init; }

    public required string ContestCode { get; init; }

    public required bool IsSealed { get; init; }

    /// <summary>Serial numbers that the books hold for it.</summary>
    public IReadOnlyList<string> Seals { get; set; } = [];

    public string Region => RegionCode.AttributionOf(VillageCode);

    public string District => VillageCode[..DistrictLength];

    /// <summary>How a place on the books names its station.</summary>
    public string StationRef => new CustodyPoint(CustodyLevel.Station, VillageCode, StationNumber).Ref;

    /// <summary>The latest step in the order in which it happened.</summary>
    public JourneyStep Step { get; private set; }

    public string? LastHandOver { get; private set; }

    public DateTimeOffset? LastAt { get; private set; }

    public string? LastReceiver { get; private set; }

    /// <summary>Set while it is where it does not belong.</summary>
    public bool IsMisrouted { get; private set; }

    /// <summary>True once a hand-over found another seal than the books held, or a broken one.</summary>
    public bool SealDiffered { get; private set; }

    /// <summary>The station has opened it: seals are new from then on.</summary>
    public bool IsOpened { get; private set; }

    public DateTimeOffset? ArrivedAt(JourneyStep step) => arrivals[(int)step];

    /// <summary>True while a step before the latest has not been told.</summary>
    public bool HasGap => Enumerable.Range(1, Math.Max(0, (int)Step - 1)).Any(step => arrivals[step] is null);

    /// <summary>Puts a journey as it was loaded into its state.</summary>
    public BoxJourney As(
        JourneyStep step,
        (string? HandOver, DateTimeOffset? At, string? Receiver) last,
        (bool Misrouted, bool SealDiffered, bool Opened) flags,
        IReadOnlyList<DateTimeOffset?> told
    )
    {
        (Step, LastHandOver, LastAt, LastReceiver) = (step, last.HandOver, last.At, last.Receiver);
        (IsMisrouted, SealDiffered, IsOpened) = flags;
        for (var i = 0; i < told.Count; i++)
        {
            arrivals[i + 1] = told[i];
        }

        return this;
    }

    /// <summary>It belongs at this place of the chain.</summary>
    public bool BelongsTo(CustodyLevel level, string region, int? station) =>
        level switch
        {
            CustodyLevel.Regency => region == Region,
            CustodyLevel.District => region == District,
            CustodyLevel.Village => region == VillageCode,
            _ => region == VillageCode && station == StationNumber,
        };

    /// <summary>The step was told before, and the box has not come round to it again since.</summary>
    public bool WasTold(JourneyStep step, DateTimeOffset at) =>
        ArrivedAt(step) is not null && (at < LastAt || (step <= Step && IsBack(step) == IsBack(Step)));

    private static bool IsBack(JourneyStep step) => step >= JourneyStep.BackAtVillage;

    /// <summary>Records a signed arrival; answers whether the box moves with it, or whether later ones are known already.</summary>
    public bool Arrive(JourneyStep step, bool belongs, DateTimeOffset at, string handOver, string receiver)
    {
        var isLatest = LastAt is null || at >= LastAt;
        if (belongs)
        {
            arrivals[(int)step] = at;
        }

        if (isLatest)
        {
            (Step, LastHandOver, LastAt, LastReceiver, IsMisrouted) = (step, handOver, at, receiver, !belongs);
        }

        Changed();
        return isLatest;
    }

    public void SealDiffers()
    {
        SealDiffered = true;
        Changed();
    }

    /// <summary>The station reported what it used and closed the box with new seals.</summary>
    public void Open(IReadOnlyList<string> newSeals)
    {
        (IsOpened, Seals) = (true, newSeals);
        Changed();
    }
}
