using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Shipments;

namespace Tepat.Application.Shipments;

/// <summary>Begins to receive a shipment before a witness.</summary>
[Requires(Permissions.ReceiveShipments)]
public sealed record OpenReceipt(string Shipment, string Witness) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Shipment;
}

internal sealed class OpenReceiptValidator : AbstractValidator<OpenReceipt>
{
    public OpenReceiptValidator()
    {
        RuleFor(x => x.Shipment).IsCode();
        RuleFor(x => x.Witness).IsName();
    }
}

internal sealed class OpenReceiptHandler(IBookkeeper books) : ICommandHandler<OpenReceipt, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(OpenReceipt command, CancellationToken ct) =>
        books.Record(new ReceiptOpened(command.Shipment, command.Witness), ct);
}
