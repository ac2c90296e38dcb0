using Tepat.Domain.Procurement;
using Tepat.Domain.Production;
using Tepat.Domain.Shipments;

namespace Tepat.Domain.Common.Ledger;

/// <summary>A line that an event adds to a list which is never changed: a run, a checkpoint, an invoice.</summary>
public abstract record PostedRow;

public sealed record PrintRunRow(PrintOrder Order, PrintRunReported Run) : PostedRow;

public sealed record VerificationRow(PrintOrder Order, PrintQuantityVerified Counts) : PostedRow;

public sealed record InvoiceRow(PrintOrder Order, string Invoice, long Quantity, long AmountSen) : PostedRow;

/// <param name="Kind"><c>dispatched</c>, <c>checkpoint</c>, <c>arrived</c>, <c>receipt-opened</c> or <c>receipt-closed</c>.</param>
public sealed record CheckpointRow(Shipment Shipment, string Kind, string Place, string? Note) : PostedRow;
