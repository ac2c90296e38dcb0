using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Shipments;

namespace Tepat.Application.Shipments;

/// <summary>Closes a receipt and numbers its slip (BTTB). The receiver says how many cartons are missing.</summary>
[Requires(Permissions.ReceiveShipments)]
public sealed record CloseReceipt(string Shipment, int NotArrivedCartons) : ICommand<ClosedReceipt>, IHasSubject
{
    public string Subject => Shipment;
}

/// <param name="ReceiptNumber">Number of the goods receipt slip.</param>
public sealed record ClosedReceipt(string Shipment, string ReceiptNumber, IReadOnlyList<OpenedCase> Cases);

internal sealed class CloseReceiptValidator : AbstractValidator<CloseReceipt>
{
    public CloseReceiptValidator()
    {
        RuleFor(x => x.Shipment).IsCode();
        RuleFor(x => x.NotArrivedCartons).InclusiveBetween(0, Limits.CartonsPerShipmentMax);
    }
}

internal sealed class CloseReceiptHandler(IBookkeeper books, ICodeNumbers numbers) : ICommandHandler<CloseReceipt, ClosedReceipt>
{
    public async Task<Outcome<ClosedReceipt>> Handle(CloseReceipt command, CancellationToken ct)
    {
        var number = $"BTTB-{await numbers.Next("receipt", ct):D5}";
        var recorded = await books.Record(new ReceiptClosed(command.Shipment, number, command.NotArrivedCartons), ct);
        return recorded.Map(done => new ClosedReceipt(command.Shipment, number, done.Cases));
    }
}
