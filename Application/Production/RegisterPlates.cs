using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Procurement;
using Tepat.Domain.Common;
using Tepat.Domain.Production;

namespace Tepat.Application.Production;

/// <summary>An officer at the plant registers plates and films before use (R9); the plant may report the same itself.</summary>
[Requires(Permissions.VerifyPrint)]
public sealed record RegisterPlates(string Order, IReadOnlyList<PlateRegistration> Plates) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Order;
}

internal sealed class RegisterPlatesValidator : AbstractValidator<RegisterPlates>
{
    public RegisterPlatesValidator(IValidator<PlatesRegistered> shape) =>
        RuleFor(x => x).Custom((x, context) => shape.Validate(new PlatesRegistered(x.Order, x.Plates)).Errors.ForEach(context.AddFailure));
}

internal sealed class RegisterPlatesHandler(OwnOrders own, IBookkeeper books) : ICommandHandler<RegisterPlates, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(RegisterPlates command, CancellationToken ct) =>
        own.Only(command.Order, () => books.Record(new PlatesRegistered(command.Order, command.Plates), ct), ct);
}
