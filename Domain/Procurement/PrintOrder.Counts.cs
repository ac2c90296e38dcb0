using Tepat.Domain.Common;

namespace Tepat.Domain.Procurement;

/// <summary>What printer and KPU count together (R8).</summary>
public sealed partial class PrintOrder
{
    public void CountDestroyed(long quantity)
    {
        DestroyedQuantity += quantity;
        Changed();
    }

    /// <summary>
    /// R8, the printer's half: printed = sent + stored + destroyed. What was counted is a fact and is never refused for its difference; a new
    /// count takes an earlier confirmation back.
    /// </summary>
    /// <param name="difference">Zero when the counts add up and agree with what was reported.</param>
    public Outcome Count(long difference)
    {
        if (Status == OrderStatus.Closed)
        {
            return ProcurementErrors.OrderClosed(Code);
        }

        if (Status is not (OrderStatus.Printing or OrderStatus.Counted or OrderStatus.Verified))
        {
            return ProcurementErrors.NothingPrinted(Code);
        }

        Advance(difference == 0 ? OrderStatus.Counted : OrderStatus.Printing);
        return Outcome.Success;
    }

    /// <summary>Sheets that were reported destroyed are in store after all, unless printer and KPU have counted since (R8).</summary>
    public Outcome TakeBackDestroyed(long quantity)
    {
        if (Status != OrderStatus.Printing)
        {
            return Audit.CorrectionErrors.OrderCounted(Code);
        }

        CountDestroyed(-quantity);
        return Outcome.Success;
    }

    /// <summary>
    /// R8, KPU's half: an officer confirms the printer's counts by repeating the number printed. Each count must be what the books say now.
    /// </summary>
    /// <param name="counts">The printer's last counts, beside what has left the plant by the books.</param>
    public Outcome Confirm(long printed, PrintCounts? counts)
    {
        if (Status != OrderStatus.Counted || counts is null)
        {
            return ProcurementErrors.NotCounted(Code);
        }

        if (printed != AllPrinted)
        {
            return ProcurementErrors.CountDiffers(AllPrinted, printed);
        }

        var stored = AllPrinted - counts.SentOnBooks - DestroyedQuantity;
        (string Count, long Counted, long Booked)[] compared =
        [
            ("sentSheets", counts.SentSheets, counts.SentOnBooks),
            ("storedSheets", counts.StoredSheets, stored),
            ("destroyedSheets", counts.DestroyedSheets, DestroyedQuantity),
        ];
        var differing = compared.Where(one => one.Counted != one.Booked).ToList();
        if (differing.Count > 0)
        {
            return ProcurementErrors.CountsDifferFromBooks(Code, differing);
        }

        Advance(OrderStatus.Verified);
        return Outcome.Success;
    }
}

/// <summary>The printer's last counts of an order, beside what the books say has left the plant.</summary>
public sealed record PrintCounts(long SentSheets, long StoredSheets, long DestroyedSheets, long SentOnBooks);
