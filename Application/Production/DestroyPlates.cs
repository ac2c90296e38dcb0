using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Procurement;
using Tepat.Domain.Common;
using Tepat.Domain.Production;

namespace Tepat.Application.Production;

/// <summary>An officer destroys all sealed plates and films of an order before witnesses (R9), with a certificate.</summary>
[Requires(Permissions.VerifyPrint)]
[RequiresSignature]
public sealed record DestroyPlates(string Order, string Certificate, string Method, IReadOnlyList<string> Witnesses)
    : ICommand<RecordedEvent>,
        IHasSubject
{
    public string Subject => Order;

    internal PlatesDestroyed ToEvent() => new(Order, Certificate, Method, Witnesses);
}

internal sealed class DestroyPlatesValidator : AbstractValidator<DestroyPlates>
{
    public DestroyPlatesValidator(IValidator<PlatesDestroyed> shape) =>
        RuleFor(x => x).Custom((x, context) => shape.Validate(x.ToEvent()).Errors.ForEach(context.AddFailure));
}

internal sealed class DestroyPlatesHandler(OwnOrders own, IBookkeeper books) : ICommandHandler<DestroyPlates, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(DestroyPlates command, CancellationToken ct) =>
        own.Only(command.Order, () => books.Record(command.ToEvent(), ct), ct);
}
