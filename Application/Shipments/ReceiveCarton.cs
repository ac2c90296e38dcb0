using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Shipments;

namespace Tepat.Application.Shipments;

/// <summary>Records one carton as it was found on arrival.</summary>
[Requires(Permissions.ReceiveShipments)]
public sealed record ReceiveCarton(string Shipment, string Carton, CartonFinding Finding, long? CountedSheets, string? Remark)
    : ICommand<RecordedEvent>,
        IHasSubject
{
    public string Subject => Carton;
}

internal sealed class ReceiveCartonValidator : AbstractValidator<ReceiveCarton>
{
    public ReceiveCartonValidator()
    {
        RuleFor(x => x.Shipment).IsCode();
        RuleFor(x => x.Carton).IsCode();
        RuleFor(x => x.Finding)
            .Must(finding => finding is CartonFinding.Sealed or CartonFinding.Counted or CartonFinding.SealBroken)
            .WithErrorCode("carton.finding_unknown");
        RuleFor(x => x.CountedSheets).InclusiveBetween(0, Limits.SheetsPerCartonMax);
        RuleFor(x => x.Remark).MaximumLength(Limits.RemarkLengthMax);
    }
}

internal sealed class ReceiveCartonHandler(IBookkeeper books) : ICommandHandler<ReceiveCarton, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(ReceiveCarton command, CancellationToken ct) =>
        books.Record(new CartonReceived(command.Shipment, command.Carton, command.Finding, command.CountedSheets, command.Remark), ct);
}
