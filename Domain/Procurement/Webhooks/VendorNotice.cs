using System.Text.Json.Serialization;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Procurement.Webhooks;

/// <summary>What an event or an order has to say to a vendor's systems: it is delivered to each of the vendor's webhooks.</summary>
/// <param name="VendorId">The vendor who is told; nobody else is.</param>
public sealed record VendorNotice(long VendorId, NoticeData Data) : PostedRow;

/// <summary>The contents of a notice. They name objects by the codes under which the vendor can read them.</summary>
public abstract record NoticeData
{
    /// <summary>Stable name, for example <c>replacement.approved</c>.</summary>
    public abstract string Type { get; }

    /// <summary>Code of the object that the notice is about.</summary>
    public abstract string Subject { get; }
}

/// <summary>The province approved replacements that the vendor has to make; the order's ceiling is raised by as much.</summary>
/// <param name="Destination">Region that is short of the sheets.</param>
public sealed record ReplacementApproved(string Replacement, string Order, string Destination, long QuantitySheets, string Reason)
    : NoticeData
{
    [JsonIgnore]
    public override string Type => "replacement.approved";

    [JsonIgnore]
    public override string Subject => Replacement;
}

/// <summary>The goods receipt of a vendor's shipment was closed with differences.</summary>
/// <param name="DifferingCartons">How many cartons differ, also when they are too many to be listed.</param>
/// <param name="Cartons">The first of them by code.</param>
public sealed record ReceiptDiscrepancy(
    string Shipment,
    string ReceiptNumber,
    string Destination,
    int DifferingCartons,
    IReadOnlyList<DifferingCarton> Cartons
) : NoticeData
{
    [JsonIgnore]
    public override string Type => "receipt.discrepancy";

    [JsonIgnore]
    public override string Subject => Shipment;
}

/// <summary>In what a carton differs from what its delivery note says.</summary>
public enum CartonDifference
{
    NotArrived,

    /// <summary>It holds another number of sheets than were packed.</summary>
    Counted,
    SealBroken,

    /// <summary>It belongs to another region.</summary>
    Misrouted,

    /// <summary>It is for this region, and on no line of this delivery note.</summary>
    Unlisted,
}

/// <param name="CountedSheets">Only where somebody counted.</param>
public sealed record DifferingCarton(string Carton, CartonDifference Difference, long PackedSheets, long? CountedSheets);

/// <summary>What KPU did to an order.</summary>
public enum OrderChange
{
    Issued,
    ProofApproved,

    /// <summary>An approved replacement raised what may be printed.</summary>
    Supplemented,

    /// <summary>KPU confirmed the printer's counts (R8).</summary>
    QuantityConfirmed,
}

/// <summary>KPU changed an order.</summary>
/// <param name="Status">Where the order stands now.</param>
/// <param name="OrderedOrdinary">Ordinary sheets ordered in all, supplementary ones included.</param>
/// <param name="Destination">Line that was supplemented; null for other changes.</param>
/// <param name="SupplementarySheets">Sheets that came on top; null for other changes.</param>
public sealed record OrderChanged(
    string Order,
    OrderChange Change,
    OrderStatus Status,
    long OrderedOrdinary,
    long OrderedRevote,
    string? Destination = null,
    long? SupplementarySheets = null
) : NoticeData
{
    [JsonIgnore]
    public override string Type => "order.changed";

    [JsonIgnore]
    public override string Subject => Order;

    /// <summary>Tells the order's vendor how it stands after the change.</summary>
    public static VendorNotice Of(PrintOrder order, OrderChange change) =>
        new(order.VendorId, new OrderChanged(order.Code, change, order.Status, order.OrderedOrdinary, order.OrderedRevote));
}

/// <summary>A test that the administrator sends to one webhook.</summary>
public sealed record Ping(string Vendor) : NoticeData
{
    [JsonIgnore]
    public override string Type => "ping";

    [JsonIgnore]
    public override string Subject => Vendor;
}
