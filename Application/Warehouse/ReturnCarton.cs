using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>A team puts a carton back as it was, uncounted.</summary>
[Requires(Permissions.SortCartons)]
public sealed record ReturnCarton(string Carton, string Team, string Reason) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Carton;
}

internal sealed class ReturnCartonValidator : AbstractValidator<ReturnCarton>
{
    public ReturnCartonValidator()
    {
        RuleFor(x => x.Carton).IsCode();
        RuleFor(x => x.Team).IsCode();
        RuleFor(x => x.Reason).IsReason();
    }
}

internal sealed class ReturnCartonHandler(IBookkeeper books) : ICommandHandler<ReturnCarton, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(ReturnCarton command, CancellationToken ct) =>
        books.Record(new SortingReturned(command.Carton, command.Team, command.Reason), ct);
}
