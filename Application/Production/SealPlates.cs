using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Procurement;
using Tepat.Domain.Common;
using Tepat.Domain.Production;

namespace Tepat.Application.Production;

/// <summary>An officer seals all plates and films after use, before a witness (R9); the order closes.</summary>
[Requires(Permissions.VerifyPrint)]
public sealed record SealPlates(string Order, string Seal, string Witness) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Order;
}

internal sealed class SealPlatesValidator : AbstractValidator<SealPlates>
{
    public SealPlatesValidator(IValidator<PlatesSealed> shape) =>
        RuleFor(x => x)
            .Custom((x, context) => shape.Validate(new PlatesSealed(x.Order, x.Seal, x.Witness)).Errors.ForEach(context.AddFailure));
}

internal sealed class SealPlatesHandler(OwnOrders own, IBookkeeper books) : ICommandHandler<SealPlates, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(SealPlates command, CancellationToken ct) =>
        own.Only(command.Order, () => books.Record(new PlatesSealed(command.Order, command.Seal, command.Witness), ct), ct);
}
