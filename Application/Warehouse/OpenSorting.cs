using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>A team takes a carton to its table and opens it.</summary>
[Requires(Permissions.SortCartons)]
public sealed record OpenSorting(string Carton, string Team) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Carton;
}

internal sealed class OpenSortingValidator : AbstractValidator<OpenSorting>
{
    public OpenSortingValidator()
    {
        RuleFor(x => x.Carton).IsCode();
        RuleFor(x => x.Team).IsCode();
    }
}

internal sealed class OpenSortingHandler(IBookkeeper books) : ICommandHandler<OpenSorting, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(OpenSorting command, CancellationToken ct) =>
        books.Record(new SortingOpened(command.Carton, command.Team), ct);
}
