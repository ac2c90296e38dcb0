using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>Gives one person's numbers for a blind count; the second person's end the round.</summary>
/// <param name="Quantities">One number for each line, in the order of the count's lines.</param>
[Requires(Permissions.RecordStock)]
public sealed record TakeStockCount(string Count, IReadOnlyList<long> Quantities) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Count;
}

internal sealed class TakeStockCountValidator : AbstractValidator<TakeStockCount>
{
    public TakeStockCountValidator()
    {
        RuleFor(x => x.Count).IsCode();
        RuleFor(x => x.Quantities).NotEmpty();
        RuleForEach(x => x.Quantities).IsPieces();
    }
}

internal sealed class TakeStockCountHandler(IBookkeeper books) : ICommandHandler<TakeStockCount, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(TakeStockCount command, CancellationToken ct) =>
        books.Record(new CountTaken(command.Count, command.Quantities), ct);
}
