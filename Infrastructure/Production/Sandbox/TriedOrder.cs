using Tepat.Application.Procurement;
using Tepat.Application.Production;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Procurement;

namespace Tepat.Infrastructure.Production.Sandbox;

/// <summary>An order as a test key reads it: what is real, with what was tried on top. Places in the log are then the sandbox's own.</summary>
internal static class TriedOrder
{
    public static OrderDetail Over(OrderDetail real, SandboxBooks tried)
    {
        if (tried.Books.FindOrder(real.Order.Code) is not { } order)
        {
            return real;
        }

        var left = tried.TriedOnRoad(order).ToLookup(unit => unit.DestinationCode, unit => unit.PackedQuantity);
        List<OrderLineView> lines = [.. real.Lines.Select(line => Line(line, order.Lines[line.DestinationCode], left))];
        List<InvoiceView> invoices = real.Order.InvoicedSen is null
            ? []
            : [.. Of<InvoiceRow>(tried, order).Select(row => Invoice(row, real))];
        return new OrderDetail(
            Row(real.Order, order, lines, invoices),
            order.ProofHash is { } hash ? new ApprovedProof(hash, order.ProofApprovedBy!, order.ProofApprovedAt!.Value) : null,
            lines,
            [.. order.Plates.Values.OrderBy(plate => plate.Code, StringComparer.Ordinal).Select(Plate)],
            [.. Of<PrintRunRow>(tried, order).Reverse().Select(Run).Concat(real.Runs).Take(GetOrderHandler.RunsMax)],
            [.. real.Verifications, .. Of<VerificationRow>(tried, order).Select(Counts)],
            Booked(order, tried.Sent(order)),
            [.. real.Invoices, .. invoices]
        );
    }

    private static IEnumerable<(TriedRow At, T Row)> Of<T>(SandboxBooks tried, PrintOrder order)
        where T : PostedRow => tried.Rows.Where(one => one.Row is T && OrderOf(one.Row) == order.Code).Select(one => (one, (T)one.Row));

    private static string? OrderOf(PostedRow row) =>
        row switch
        {
            PrintRunRow run => run.Order.Code,
            VerificationRow counts => counts.Order.Code,
            InvoiceRow invoice => invoice.Order.Code,
            _ => null,
        };

    private static OrderView Row(OrderView real, PrintOrder order, List<OrderLineView> lines, List<InvoiceView> invoices) =>
        real with
        {
            Status = Words.Of(order.Status),
            PrintedQuantity = order.GoodOrdinary + order.GoodRevote,
            WasteQuantity = order.WasteQuantity,
            OverPrintQuantity = order.OverPrintQuantity,
            PackedQuantity = lines.Sum(line => line.PackedOrdinary + line.PackedRevote),
            ShippedQuantity = lines.Sum(line => line.ShippedQuantity),
            InvoicedSen = real.InvoicedSen + invoices.Sum(invoice => invoice.AmountSen),
        };

    private static OrderLineView Line(OrderLineView real, OrderLine line, ILookup<string, long> left) =>
        real with
        {
            PackedOrdinary = line.PackedOrdinary,
            PackedRevote = line.PackedRevote,
            ShippedQuantity = real.ShippedQuantity + left[line.DestinationCode].Sum(),
        };

    private static PlateView Plate(Plate plate) =>
        new()
        {
            Code = plate.Code,
            Kind = Words.Of(plate.Kind),
            Status = Words.Of(plate.Status),
            ChangedAt = plate.ChangedAt,
        };

    private static PrintRunView Run((TriedRow At, PrintRunRow Row) tried) =>
        new()
        {
            Sequence = tried.At.Number,
            OrderCode = tried.Row.Order.Code,
            PlantCode = tried.Row.Order.PlantCode,
            Pool = Words.Of(tried.Row.Run.Pool),
            GoodQuantity = tried.Row.Run.GoodSheets,
            WasteQuantity = tried.Row.Run.WasteSheets,
            OverPrintQuantity = tried.Row.Run.OverPrintSheets,
            Shift = tried.Row.Run.Shift,
            Machine = tried.Row.Run.Machine,
            OccurredAt = tried.At.OccurredAt,
        };

    private static VerificationView Counts((TriedRow At, VerificationRow Row) tried) =>
        new()
        {
            Sequence = tried.At.Number,
            PrintedQuantity = tried.Row.Counts.PrintedSheets,
            SentQuantity = tried.Row.Counts.SentSheets,
            StoredQuantity = tried.Row.Counts.StoredSheets,
            DestroyedQuantity = tried.Row.Counts.DestroyedSheets,
            Difference = tried.Row.Counts.Difference,
            Officer = tried.Row.Counts.Officer,
            OccurredAt = tried.At.OccurredAt,
        };

    private static InvoiceView Invoice((TriedRow At, InvoiceRow Row) tried, OrderDetail real) =>
        new()
        {
            Code = tried.Row.Invoice,
            VendorCode = real.Order.VendorCode,
            ContractCode = real.Order.ContractCode,
            OrderCode = real.Order.Code,
            Quantity = tried.Row.Quantity,
            AmountSen = tried.Row.AmountSen,
            OccurredAt = tried.At.OccurredAt,
            Sequence = tried.At.Number,
        };

    private static BookedCountsView Booked(PrintOrder order, long sent) =>
        new()
        {
            PrintedQuantity = order.AllPrinted,
            SentQuantity = sent,
            StoredQuantity = order.AllPrinted - sent - order.DestroyedQuantity,
            DestroyedQuantity = order.DestroyedQuantity,
        };
}
