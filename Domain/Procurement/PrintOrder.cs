using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Procurement;

/// <summary>How far an order has come. The way is one way; only printing may be reported again and again.</summary>
public enum OrderStatus
{
    /// <summary>Issued to the plant; the proof is not approved.</summary>
    Issued,

    /// <summary>Proof approved; plates and films are not registered.</summary>
    ProofApproved,

    /// <summary>Plates and films registered (R9): printing may be reported.</summary>
    Ready,

    Printing,

    /// <summary>The printer's counts add up with difference zero; KPU has not confirmed them yet (R8).</summary>
    Counted,

    /// <summary>KPU confirmed the counts: both have signed (R8).</summary>
    Verified,

    /// <summary>Plates sealed after use; nothing more may be printed.</summary>
    Closed,
}

/// <summary>
/// One contract x contest (or item) at one plant, for one or many destinations. It guards the printing ceiling (R6) and the gate before
/// printing (R9).
/// </summary>
public sealed partial class PrintOrder : Tracked
{
    private readonly Dictionary<string, OrderLine> lines = [];
    private readonly Dictionary<string, Plate> plates = [];
    private readonly HashSet<string> runs = [];

    public required string Code { get; init; }

    public required long ContractId { get; init; }

    public required long VendorId { get; init; }

    public required string PlantCode { get; init; }

    /// <summary>The satker that ordered.</summary>
    public required string RegionCode { get; init; }

    public required long OrdinaryItemId { get; init; }

    public required long RevoteItemId { get; init; }

    public OrderStatus Status { get; set; }

    public long OrderedOrdinary { get; set; }

    public long OrderedRevote { get; set; }

    public long GoodOrdinary { get; set; }

    public long GoodRevote { get; set; }

    public long WasteQuantity { get; set; }

    public long OverPrintQuantity { get; set; }

    public long DestroyedQuantity { get; set; }

    public string? ProofHash { get; set; }

    public string? ProofApprovedBy { get; set; }

    public DateTimeOffset? ProofApprovedAt { get; set; }

    public IReadOnlyDictionary<string, OrderLine> Lines => lines;

    public IReadOnlyDictionary<string, Plate> Plates => plates;

    public void Load(OrderLine line) => lines[line.DestinationCode] = line;

    /// <summary>Remembers the number of a run that was reported, before or in this fold.</summary>
    public void LoadRun(string number) => runs.Add(number);

    /// <summary>True when the plant has reported a run of this number: the same run under another event id must not count twice.</summary>
    public bool HasRun(string number) => runs.Contains(number);

    public void Load(Plate plate) => plates[plate.Code] = plate;

    public long StockItem(Pool pool) => pool == Pool.Revote ? RevoteItemId : OrdinaryItemId;

    /// <summary>How many more good sheets may still be printed (R6).</summary>
    public long Remaining(Pool pool) => pool == Pool.Revote ? OrderedRevote - GoodRevote : OrderedOrdinary - GoodOrdinary;

    /// <summary>Everything reported off the press: good, waste and over-print.</summary>
    public long AllPrinted => GoodOrdinary + GoodRevote + WasteQuantity + OverPrintQuantity;

    public Outcome ApproveProof(string hash, string by, DateTimeOffset at)
    {
        if (Status != OrderStatus.Issued)
        {
            return ProcurementErrors.ProofAlreadyApproved(Code);
        }

        (ProofHash, ProofApprovedBy, ProofApprovedAt, Status) = (hash, by, at, OrderStatus.ProofApproved);
        Changed();
        return Outcome.Success;
    }

    /// <summary>R9: printing may be reported only after proof and plates; R6: good beyond the order must come as over-print.</summary>
    public Outcome ReportRun(Pool pool, long good, long waste, long overPrint)
    {
        if (Status is OrderStatus.Issued)
        {
            return ProcurementErrors.ProofNotApproved(Code);
        }

        if (Status is OrderStatus.ProofApproved)
        {
            return ProcurementErrors.PlatesNotRegistered(Code);
        }

        if (Status == OrderStatus.Closed)
        {
            return ProcurementErrors.OrderClosed(Code);
        }

        if (pool == Pool.Revote && OrderedRevote == 0)
        {
            return ProcurementErrors.NoRevote(Code);
        }

        if (good > Remaining(pool))
        {
            return ProcurementErrors.BeyondOrder(Code, Remaining(pool), good);
        }

        if (pool == Pool.Revote)
        {
            GoodRevote += good;
        }
        else
        {
            GoodOrdinary += good;
        }

        WasteQuantity += waste;
        OverPrintQuantity += overPrint;
        Advance(OrderStatus.Printing);
        return Outcome.Success;
    }

    /// <summary>A run that should not have been reported is taken back, unless printer and KPU have counted with it (R8).</summary>
    public Outcome TakeBackRun(Pool pool, long good, long waste, long overPrint)
    {
        if (Status != OrderStatus.Printing)
        {
            return Audit.CorrectionErrors.OrderCounted(Code);
        }

        if (pool == Pool.Revote)
        {
            GoodRevote -= good;
        }
        else
        {
            GoodOrdinary -= good;
        }

        WasteQuantity -= waste;
        OverPrintQuantity -= overPrint;
        Advance(AllPrinted == 0 ? OrderStatus.Ready : OrderStatus.Printing);
        return Outcome.Success;
    }

    /// <summary>An approved replacement becomes a supplementary quantity of the destination's line and raises the ceiling.</summary>
    public Outcome Supplement(string destination, long quantity)
    {
        if (Status == OrderStatus.Closed)
        {
            return ProcurementErrors.OrderClosed(Code);
        }

        if (!lines.TryGetValue(destination, out var line))
        {
            return ProcurementErrors.NoLineFor(Code, destination);
        }

        line.Supplement(quantity);
        OrderedOrdinary += quantity;
        Changed();
        return Outcome.Success;
    }

    private void Advance(OrderStatus next)
    {
        Status = next;
        Changed();
    }
}
