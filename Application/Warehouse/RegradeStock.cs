using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>Moves equipment from one condition to another, with the reason.</summary>
[Requires(Permissions.RecordStock)]
public sealed record RegradeStock(string Region, string Item, string? Contest, Condition From, Condition To, long Quantity, string Reason)
    : ICommand<RecordedEvent>,
        IHasSubject
{
    public string Subject => $"{Region}/{Item}";
}

internal sealed class RegradeStockValidator : AbstractValidator<RegradeStock>
{
    public RegradeStockValidator()
    {
        RuleFor(x => x.Region).IsWarehouse();
        RuleFor(x => x.Item).IsCode();
        RuleFor(x => x.Contest!).IsCode().When(x => x.Contest is not null);
        RuleFor(x => x.From).Must(StockRegraded.Grades.Contains).WithErrorCode("stock.condition_unknown");
        RuleFor(x => x.To)
            .Must(StockRegraded.Grades.Contains)
            .WithErrorCode("stock.condition_unknown")
            .NotEqual(x => x.From)
            .WithErrorCode("stock.same_condition");
        RuleFor(x => x.Quantity).InclusiveBetween(1, Limits.SheetsPerEventMax);
        RuleFor(x => x.Reason).IsReason();
    }
}

internal sealed class RegradeStockHandler(IBookkeeper books, IStockItems items, IRequestContext context)
    : ICommandHandler<RegradeStock, RecordedEvent>
{
    public async Task<Outcome<RecordedEvent>> Handle(RegradeStock command, CancellationToken ct)
    {
        if (context.OutOfScope(command.Region) is { } unknown)
        {
            return unknown;
        }

        var item = await items.Resolve(command.Item, command.Contest, ct);
        return item.IsSuccess
            ? await books.Record(
                new StockRegraded(command.Region, item.Value, command.From, command.To, command.Quantity, command.Reason),
                ct
            )
            : Outcome<RecordedEvent>.Fail(item.Errors);
    }
}
