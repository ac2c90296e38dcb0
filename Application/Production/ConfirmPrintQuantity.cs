using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Procurement;
using Tepat.Domain.Common;
using Tepat.Domain.Production;

namespace Tepat.Application.Production;

/// <summary>KPU signs the counts that the printer reported (R8), repeating the number printed.</summary>
[Requires(Permissions.VerifyPrint)]
[RequiresSignature]
public sealed record ConfirmPrintQuantity(string Order, long PrintedSheets) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Order;
}

internal sealed class ConfirmPrintQuantityValidator : AbstractValidator<ConfirmPrintQuantity>
{
    public ConfirmPrintQuantityValidator()
    {
        RuleFor(x => x.Order).IsCode();
        RuleFor(x => x.PrintedSheets).IsQuantity();
    }
}

internal sealed class ConfirmPrintQuantityHandler(OwnOrders own, IBookkeeper books) : ICommandHandler<ConfirmPrintQuantity, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(ConfirmPrintQuantity command, CancellationToken ct) =>
        own.Only(command.Order, () => books.Record(new PrintQuantityConfirmed(command.Order, command.PrintedSheets), ct), ct);
}
