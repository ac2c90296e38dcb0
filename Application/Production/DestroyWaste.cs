using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Procurement;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Production;

namespace Tepat.Application.Production;

/// <summary>An officer at the plant records that waste and over-print were destroyed before witnesses; the plant may report the same itself.</summary>
[Requires(Permissions.VerifyPrint)]
[RequiresSignature]
public sealed record DestroyWaste(
    string Order,
    Pool Pool,
    long WasteSheets,
    long OverPrintSheets,
    string Method,
    IReadOnlyList<string> Witnesses
) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Order;

    internal WasteDestroyed ToEvent() => new(Order, Pool, WasteSheets, OverPrintSheets, Method, Witnesses);
}

internal sealed class DestroyWasteValidator : AbstractValidator<DestroyWaste>
{
    public DestroyWasteValidator(IValidator<WasteDestroyed> shape) =>
        RuleFor(x => x).Custom((x, context) => shape.Validate(x.ToEvent()).Errors.ForEach(context.AddFailure));
}

internal sealed class DestroyWasteHandler(OwnOrders own, IBookkeeper books) : ICommandHandler<DestroyWaste, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(DestroyWaste command, CancellationToken ct) =>
        own.Only(command.Order, () => books.Record(command.ToEvent(), ct), ct);
}
