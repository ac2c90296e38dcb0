using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>Records a sorted carton: good, damaged by reason, and by difference short or over.</summary>
[Requires(Permissions.SortCartons)]
public sealed record SortCarton(
    string Carton,
    string? Team,
    long GoodSheets,
    IReadOnlyList<DamagedSheets> Damage,
    long FlawedSheets,
    long FoldedSheets,
    SecondCount? SecondCount,
    string? Explanation
) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Carton;
}

internal sealed class SortCartonValidator : AbstractValidator<SortCarton>
{
    public SortCartonValidator()
    {
        RuleFor(x => x.Carton).IsCode();
        RuleFor(x => x.Team!).IsCode().When(x => x.Team is not null);
        RuleFor(x => x.GoodSheets).IsOfCarton();
        RuleFor(x => x.Damage).NotNull();
        RuleForEach(x => x.Damage)
            .ChildRules(one =>
            {
                one.RuleFor(x => x.Reason).IsInEnum();
                one.RuleFor(x => x.Sheets).InclusiveBetween(1, Limits.SheetsPerCartonMax);
            });
        RuleFor(x => x.FlawedSheets).IsOfCarton();
        RuleFor(x => x.FoldedSheets).IsOfCarton();
        RuleFor(x => x.SecondCount!)
            .ChildRules(second =>
            {
                second.RuleFor(x => x.CountedBy).IsName();
                second.RuleFor(x => x.Sheets).InclusiveBetween(0, Limits.SheetsPerCartonMax);
            })
            .When(x => x.SecondCount is not null);
        RuleFor(x => x.Explanation).MaximumLength(Limits.RemarkLengthMax);
    }
}

file static class Shapes
{
    public static IRuleBuilderOptions<T, long> IsOfCarton<T>(this IRuleBuilder<T, long> rule) =>
        rule.InclusiveBetween(0, Limits.SheetsPerCartonMax);
}

internal sealed class SortCartonHandler(IBookkeeper books) : ICommandHandler<SortCarton, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(SortCarton command, CancellationToken ct) =>
        books.Record(
            new CartonSorted(
                command.Carton,
                command.Team,
                command.GoodSheets,
                command.Damage,
                command.FlawedSheets,
                command.FoldedSheets,
                command.SecondCount,
                command.Explanation
            ),
            ct
        );
}
