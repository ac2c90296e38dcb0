using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>Says that a carton which was set aside in its own warehouse is fit to be sorted.</summary>
[Requires(Permissions.RecordStock)]
public sealed record ClearCarton(string Carton, string Reason) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Carton;
}

internal sealed class ClearCartonValidator : AbstractValidator<ClearCarton>
{
    public ClearCartonValidator()
    {
        RuleFor(x => x.Carton).IsCode();
        RuleFor(x => x.Reason).IsReason();
    }
}

internal sealed class ClearCartonHandler(IBookkeeper books) : ICommandHandler<ClearCarton, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(ClearCarton command, CancellationToken ct) =>
        books.Record(new CartonCleared(command.Carton, command.Reason), ct);
}
