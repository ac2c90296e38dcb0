using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>Records a sorted carton: good, damaged, and by difference short or over.</summary>
[Requires(Permissions.SortCartons)]
public sealed record SortCarton(string Carton, long GoodSheets, long DamagedSheets) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Carton;
}

internal sealed class SortCartonValidator : AbstractValidator<SortCarton>
{
    public SortCartonValidator()
    {
        RuleFor(x => x.Carton).IsCode();
        RuleFor(x => x.GoodSheets).InclusiveBetween(0, Limits.SheetsPerCartonMax);
        RuleFor(x => x.DamagedSheets).InclusiveBetween(0, Limits.SheetsPerCartonMax);
    }
}

internal sealed class SortCartonHandler(IBookkeeper books) : ICommandHandler<SortCarton, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(SortCarton command, CancellationToken ct) =>
        books.Record(new CartonSorted(command.Carton, command.GoodSheets, command.DamagedSheets), ct);
}
