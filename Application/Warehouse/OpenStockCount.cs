using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>Begins a blind count of some stock of a warehouse.</summary>
[Requires(Permissions.RecordStock)]
public sealed record OpenStockCount(string Region, IReadOnlyList<StockName> Stock) : ICommand<OpenedStockCount>, IHasSubject
{
    public string Subject => Region;
}

/// <param name="Count">Number of the count.</param>
public sealed record OpenedStockCount(string Count, long Sequence);

internal sealed class OpenStockCountValidator : AbstractValidator<OpenStockCount>
{
    public OpenStockCountValidator()
    {
        RuleFor(x => x.Region).IsWarehouse();
        RuleFor(x => x.Stock)
            .NotEmpty()
            .Must(stock => stock is null || stock.Count <= Limits.LinesPerCountMax)
            .WithErrorCode("field.too_many")
            .WithMessage($"A count has at most {Limits.LinesPerCountMax} lines.")
            .Must(stock => stock is null || stock.Distinct().Count() == stock.Count)
            .WithErrorCode("field.repeated")
            .WithMessage("Each item in each condition once.");
        RuleForEach(x => x.Stock)
            .ChildRules(line =>
            {
                line.RuleFor(x => x.Item).IsCode();
                line.RuleFor(x => x.Contest!).IsCode().When(x => x.Contest is not null);
                line.RuleFor(x => x.Condition).IsZoneCondition();
            });
    }
}

internal sealed class OpenStockCountHandler(IBookkeeper books, IStockItems items, ICodeNumbers numbers, IRequestContext context)
    : ICommandHandler<OpenStockCount, OpenedStockCount>
{
    public async Task<Outcome<OpenedStockCount>> Handle(OpenStockCount command, CancellationToken ct)
    {
        if (context.OutOfScope(command.Region) is { } unknown)
        {
            return unknown;
        }

        List<CountedStock> stock = [];
        foreach (var line in command.Stock)
        {
            var item = await items.Resolve(line.Item, line.Contest, ct);
            if (!item.IsSuccess)
            {
                return Outcome<OpenedStockCount>.Fail(item.Errors);
            }

            stock.Add(new CountedStock(line.Item, item.Value, line.Condition));
        }

        var code = $"HS-{await numbers.Next("stock-count", ct):D5}";
        return (await books.Record(new CountOpened(code, command.Region, stock), ct)).Map(done => new OpenedStockCount(
            code,
            done.Sequence
        ));
    }
}
