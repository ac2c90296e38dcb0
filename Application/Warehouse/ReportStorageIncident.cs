using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>Records what water, fire or animals did to a warehouse: cartons damaged or set aside, equipment lost.</summary>
[Requires(Permissions.RecordStock)]
public sealed record ReportStorageIncident(
    string Region,
    StorageIncidentKind Kind,
    IReadOnlyList<AffectedCarton> Cartons,
    IReadOnlyList<LostStock> Stock,
    string Remark
) : ICommand<ReportedIncident>, IHasSubject
{
    public string Subject => Region;
}

/// <param name="Quantity">Pieces that no longer serve.</param>
public sealed record LostStock(string Item, string? Contest, Condition Condition, long Quantity);

/// <param name="Incident">Number of the incident.</param>
public sealed record ReportedIncident(string Incident, long Sequence, IReadOnlyList<OpenedCase> Cases);

internal sealed class ReportStorageIncidentValidator : AbstractValidator<ReportStorageIncident>
{
    public ReportStorageIncidentValidator()
    {
        RuleFor(x => x.Region).IsWarehouse();
        RuleFor(x => x.Cartons)
            .NotNull()
            .Must(cartons => cartons is null || cartons.Count <= Limits.CartonsPerShipmentMax)
            .WithErrorCode("field.too_many")
            .Must(cartons => cartons is null || cartons.Select(carton => carton.Carton).Distinct().Count() == cartons.Count)
            .WithErrorCode("field.repeated")
            .WithMessage("Each carton once.");
        RuleForEach(x => x.Cartons).ChildRules(carton => carton.RuleFor(x => x.Carton).IsCode());
        RuleFor(x => x.Stock)
            .NotNull()
            .Must((incident, stock) => stock is null || incident.Cartons is null || stock.Count + incident.Cartons.Count > 0)
            .WithErrorCode("incident.nothing_affected")
            .WithMessage("Name a carton or some stock.")
            .Must(stock => stock is null || stock.Count <= Limits.LinesPerCountMax)
            .WithErrorCode("field.too_many");
        RuleForEach(x => x.Stock)
            .ChildRules(line =>
            {
                line.RuleFor(x => x.Item).IsCode();
                line.RuleFor(x => x.Contest!).IsCode().When(x => x.Contest is not null);
                line.RuleFor(x => x.Condition)
                    .Must(condition => condition is Condition.Good or Condition.LightlyDamaged or Condition.Assembled)
                    .WithErrorCode("stock.condition_unknown");
                line.RuleFor(x => x.Quantity).InclusiveBetween(1, Limits.SheetsPerEventMax);
            });
        RuleFor(x => x.Remark).IsReason();
    }
}

internal sealed class ReportStorageIncidentHandler(IBookkeeper books, IStockItems items, ICodeNumbers numbers, IRequestContext context)
    : ICommandHandler<ReportStorageIncident, ReportedIncident>
{
    public async Task<Outcome<ReportedIncident>> Handle(ReportStorageIncident command, CancellationToken ct)
    {
        if (context.OutOfScope(command.Region) is { } unknown)
        {
            return unknown;
        }

        List<AffectedStock> stock = [];
        foreach (var line in command.Stock)
        {
            var item = await items.Resolve(line.Item, line.Contest, ct);
            if (!item.IsSuccess)
            {
                return Outcome<ReportedIncident>.Fail(item.Errors);
            }

            stock.Add(new AffectedStock(line.Item, item.Value, line.Condition, line.Quantity));
        }

        var code = $"IG-{await numbers.Next("storage-incident", ct):D5}";
        var incident = new StorageIncidentReported(code, command.Region, command.Kind, command.Cartons, stock, command.Remark);
        return (await books.Record(incident, ct)).Map(done => new ReportedIncident(code, done.Sequence, done.Cases));
    }
}
