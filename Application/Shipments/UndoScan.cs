using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Shipments;

namespace Tepat.Application.Shipments;

/// <summary>Undoes a scan that was a mistake, while the receipt is open.</summary>
[Requires(Permissions.ReceiveShipments)]
public sealed record UndoScan(string Shipment, string Carton, string Reason) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Carton;
}

internal sealed class UndoScanValidator : AbstractValidator<UndoScan>
{
    public UndoScanValidator()
    {
        RuleFor(x => x.Shipment).IsCode();
        RuleFor(x => x.Carton).IsCode();
        RuleFor(x => x.Reason).IsReason();
    }
}

internal sealed class UndoScanHandler(IBookkeeper books) : ICommandHandler<UndoScan, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(UndoScan command, CancellationToken ct) =>
        books.Record(new ScanUndone(command.Shipment, command.Carton, command.Reason), ct);
}
