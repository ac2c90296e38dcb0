using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Planning;
using Tepat.Domain.Common;
using Tepat.Domain.Procurement;

namespace Tepat.Application.Procurement;

/// <summary>Issues the orders of one item and contest from the approved plan, one for each plant; all of them or none.</summary>
/// <param name="Election">Code of the election whose approved plan is followed.</param>
/// <param name="Contest">Code of the contest; null for items that belong to none.</param>
/// <param name="DueAt">Latest arrival, where <paramref name="DueDates"/> names no other.</param>
/// <param name="Plants">Which plant makes what goes where; one of them may leave its destinations out and gets the rest.</param>
[Requires(Permissions.MakeOrders)]
public sealed record IssueOrdersFromPlan(
    string Contract,
    string Election,
    string Item,
    string? Contest,
    long UnitPriceSen,
    DateTimeOffset DueAt,
    IReadOnlyList<PlantShare> Plants,
    IReadOnlyList<DestinationDue>? DueDates
) : ICommand<OrdersIssued>, IHasSubject
{
    public string Subject => Contract;
}

/// <param name="Destinations">Null: every planned destination that no other plant has.</param>
public sealed record PlantShare(string Plant, IReadOnlyList<string>? Destinations);

public sealed record DestinationDue(string Destination, DateTimeOffset DueAt);

/// <param name="Plan">The approved plan that was followed.</param>
public sealed record OrdersIssued(string Plan, IReadOnlyList<OrderIssued> Orders);

internal sealed class IssueOrdersFromPlanValidator : AbstractValidator<IssueOrdersFromPlan>
{
    public IssueOrdersFromPlanValidator()
    {
        RuleFor(x => x.Contract).IsCode();
        RuleFor(x => x.Election).IsCode();
        RuleFor(x => x.Item).IsCode();
        RuleFor(x => x.Contest!).IsCode().When(x => x.Contest is not null);
        RuleFor(x => x.UnitPriceSen).InclusiveBetween(0, Limits.UnitPriceSenMax);
        RuleFor(x => x.Plants)
            .NotEmpty()
            .Must(plants => plants is null || plants.Count(plant => plant.Destinations is null) <= 1)
            .WithErrorCode("order.two_plants_for_the_rest")
            .WithMessage("One plant at most may leave its destinations out.")
            .Must(plants => plants is null || NamedIn(plants).Distinct().Count() == NamedIn(plants).Count())
            .WithErrorCode("field.repeated")
            .WithMessage("Each destination at one plant.");
        RuleForEach(x => x.Plants).ChildRules(plant => plant.RuleFor(p => p.Plant).IsCode());
        RuleForEach(x => x.DueDates).ChildRules(due => due.RuleFor(d => d.Destination).IsRegion());
    }

    private static IEnumerable<string> NamedIn(IEnumerable<PlantShare> plants) => plants.SelectMany(plant => plant.Destinations ?? []);
}

internal sealed class IssueOrdersFromPlanHandler(
    OrderIssuer issuer,
    IApprovedPlan approved,
    IPlans plans,
    IContracts contracts,
    IRequestContext context
) : ICommandHandler<IssueOrdersFromPlan, OrdersIssued>
{
    public async Task<Outcome<OrdersIssued>> Handle(IssueOrdersFromPlan command, CancellationToken ct)
    {
        var scope = context.Caller.Scope;
        if (await contracts.Find(command.Contract, scope, ct) is not { } contract)
        {
            return ContractErrors.NotFound(command.Contract);
        }

        var planned = (await approved.Of(command.Election, command.Item, command.Contest, scope, ct))
            .Where(line => RegionCode.Of(contract.RegionCode).Contains(RegionCode.Of(line.Destination)))
            .Where(line => line.Procure + line.Revote > 0)
            .ToList();
        if (await Refusal(command, planned, scope, ct) is { } refusal)
        {
            return refusal;
        }

        List<OrderIssued> issued = [];
        foreach (var wish in Wishes(command, planned))
        {
            var order = await issuer.Issue(wish, ct);
            if (!order.IsSuccess)
            {
                return Outcome<OrdersIssued>.Fail(order.Errors);
            }

            issued.Add(order.Value);
        }

        return new OrdersIssued(planned[0].Plan, issued);
    }

    private async Task<DomainError?> Refusal(IssueOrdersFromPlan command, List<PlannedQuantity> planned, Scope scope, CancellationToken ct)
    {
        if (planned.Count == 0)
        {
            return OrderErrors.PlanNotApproved(command.Election, command.Item);
        }

        foreach (var code in planned.Select(line => line.Plan).Distinct())
        {
            // The hash was proven when the plan was approved; money follows from it, so it is proven again.
            var plan = (await plans.Find(code, scope, ct))!.Plan;
            if (await plans.CurrentHash(plan.Id, ct) != plan.Hash)
            {
                return OrderErrors.PlanChanged(code);
            }
        }

        var known = planned.Select(line => line.Destination).ToHashSet();
        return command.Plants.SelectMany(plant => plant.Destinations ?? []).FirstOrDefault(code => !known.Contains(code)) is { } unknown
            ? OrderErrors.NothingPlanned(unknown)
            : null;
    }

    private static IEnumerable<OrderWish> Wishes(IssueOrdersFromPlan command, List<PlannedQuantity> planned)
    {
        var due = (command.DueDates ?? []).DistinctBy(date => date.Destination).ToDictionary(date => date.Destination, date => date.DueAt);
        var named = command.Plants.SelectMany(plant => plant.Destinations ?? []).ToHashSet();
        foreach (var plant in command.Plants)
        {
            var lines = planned
                .Where(line => plant.Destinations?.Contains(line.Destination) ?? !named.Contains(line.Destination))
                .Select(line => Line(line, due.GetValueOrDefault(line.Destination, command.DueAt)))
                .ToList();
            if (lines.Count > 0)
            {
                yield return new OrderWish(
                    command.Contract,
                    plant.Plant,
                    command.Item,
                    command.Contest,
                    command.UnitPriceSen,
                    lines,
                    planned[0].PlanId
                );
            }
        }
    }

    // What is procured may be less than what is required (stock that is used again) or more (buffer): the reserve stays what it is.
    private static DraftLine Line(PlannedQuantity line, DateTimeOffset dueAt)
    {
        var reserve = Math.Min(line.Reserve, line.Procure);
        return new DraftLine(line.Destination, line.Procure - reserve, reserve, line.Revote, dueAt);
    }
}
