using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>Records goods that came into a warehouse, counted and graded; what the document says besides is compared.</summary>
/// <param name="DocumentQuantity">Pieces according to the document; null when it names none.</param>
[Requires(Permissions.RecordStock)]
public sealed record ReceiveStock(
    string Region,
    string Item,
    string? Contest,
    StockSource Source,
    long GoodQuantity,
    long LightlyDamagedQuantity,
    long HeavilyDamagedQuantity,
    string Document,
    long? DocumentQuantity
) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => $"{Region}/{Item}";
}

internal sealed class ReceiveStockValidator : AbstractValidator<ReceiveStock>
{
    public ReceiveStockValidator()
    {
        RuleFor(x => x.Region).IsWarehouse();
        RuleFor(x => x.Item).IsCode();
        RuleFor(x => x.Contest!).IsCode().When(x => x.Contest is not null);
        RuleFor(x => x.GoodQuantity).IsPieces();
        RuleFor(x => x.LightlyDamagedQuantity).IsPieces();
        RuleFor(x => x.HeavilyDamagedQuantity).IsPieces();
        RuleFor(x => x.Document).IsCode();
        RuleFor(x => x.DocumentQuantity!.Value)
            .IsPieces()
            .OverridePropertyName("DocumentQuantity")
            .When(x => x.DocumentQuantity is not null);
    }
}

internal sealed class ReceiveStockHandler(IBookkeeper books, IStockItems items, IRequestContext context)
    : ICommandHandler<ReceiveStock, RecordedEvent>
{
    public async Task<Outcome<RecordedEvent>> Handle(ReceiveStock command, CancellationToken ct)
    {
        if (context.OutOfScope(command.Region) is { } unknown)
        {
            return unknown;
        }

        var item = await items.Resolve(command.Item, command.Contest, ct);
        return item.IsSuccess
            ? await books.Record(
                new StockReceived(
                    command.Region,
                    command.Item,
                    item.Value,
                    command.Source,
                    command.GoodQuantity,
                    command.LightlyDamagedQuantity,
                    command.HeavilyDamagedQuantity,
                    command.Document,
                    command.DocumentQuantity
                ),
                ct
            )
            : Outcome<RecordedEvent>.Fail(item.Errors);
    }
}
