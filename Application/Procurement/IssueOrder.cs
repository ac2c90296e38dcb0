using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Procurement;

namespace Tepat.Application.Procurement;

/// <summary>Issues one order with its quantities stated line by line.</summary>
/// <param name="Contest">Code of the contest; null for items that belong to none.</param>
/// <param name="UnitPriceSen">Price of one sheet or piece in sen.</param>
[Requires(Permissions.MakeOrders)]
public sealed record IssueOrder(
    string Contract,
    string Plant,
    string Item,
    string? Contest,
    long UnitPriceSen,
    IReadOnlyList<IssueOrderLine> Lines
) : ICommand<OrderIssued>, IHasSubject
{
    public string Subject => Contract;
}

/// <param name="DueAt">Latest arrival at the destination.</param>
public sealed record IssueOrderLine(
    string Destination,
    long RegularQuantity,
    long ReserveQuantity,
    long RevoteQuantity,
    DateTimeOffset DueAt
);

internal sealed class IssueOrderValidator : AbstractValidator<IssueOrder>
{
    public IssueOrderValidator()
    {
        RuleFor(x => x.Contract).IsCode();
        RuleFor(x => x.Plant).IsCode();
        RuleFor(x => x.Item).IsCode();
        RuleFor(x => x.Contest!).IsCode().When(x => x.Contest is not null);
        RuleFor(x => x.UnitPriceSen).InclusiveBetween(0, Limits.UnitPriceSenMax);
        RuleFor(x => x.Lines)
            .NotEmpty()
            .Must(lines => lines is null || lines.Count <= Limits.LinesPerOrderMax)
            .WithErrorCode("field.too_many")
            .Must(lines => lines is null || lines.DistinctBy(line => line?.Destination).Count() == lines.Count)
            .WithErrorCode("field.repeated")
            .WithMessage("Each destination once.");
        RuleForEach(x => x.Lines)
            .NotNull()
            .ChildRules(line =>
            {
                line.RuleFor(l => l.Destination).IsRegion();
                line.RuleFor(l => l.RegularQuantity).IsQuantity();
                line.RuleFor(l => l.ReserveQuantity).IsQuantity();
                line.RuleFor(l => l.RevoteQuantity).IsQuantity();
            });
    }
}

internal sealed class IssueOrderHandler(OrderIssuer issuer) : ICommandHandler<IssueOrder, OrderIssued>
{
    public Task<Outcome<OrderIssued>> Handle(IssueOrder command, CancellationToken ct) =>
        issuer.Issue(
            new OrderWish(
                command.Contract,
                command.Plant,
                command.Item,
                command.Contest,
                command.UnitPriceSen,
                [
                    .. command.Lines.Select(line => new DraftLine(
                        line.Destination,
                        line.RegularQuantity,
                        line.ReserveQuantity,
                        line.RevoteQuantity,
                        line.DueAt
                    )),
                ],
                PlanId: null
            ),
            ct
        );
}
