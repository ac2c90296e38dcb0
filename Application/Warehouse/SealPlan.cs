using System.Globalization;
using FluentValidation;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;

namespace Tepat.Application.Warehouse;

/// <summary>Which serial numbers go on which boxes: scanned box by box, or taken in order from a range.</summary>
public sealed record SealPlan(IReadOnlyList<BoxSeals>? Scanned, SerialRange? Range)
{
    /// <summary>Serial numbers for each box; a box that was not scanned with any gets none.</summary>
    public Dictionary<string, IReadOnlyList<string>> For(IReadOnlyList<SelectedBox> boxes)
    {
        var scanned = (Scanned ?? []).ToDictionary(box => box.Box, box => box.Seals);
        return boxes
            .Select((box, i) => (box.Code, Seals: Range?.Of(i) ?? scanned.GetValueOrDefault(box.Code, [])))
            .ToDictionary(pair => pair.Code, pair => pair.Seals);
    }
}

public sealed record BoxSeals(string Box, IReadOnlyList<string> Seals);

/// <summary>Serial numbers as they lie on the roll: a prefix and a running number, so many for each box.</summary>
/// <param name="Prefix">What stands before the running number; may be empty.</param>
/// <param name="First">First running number with its leading zeros, for example <c>000101</c>.</param>
/// <param name="PerBox">Serial numbers on each box.</param>
public sealed record SerialRange(string Prefix, string First, int PerBox)
{
    internal IReadOnlyList<string> Of(int box)
    {
        var first = long.Parse(First, NumberStyles.None, CultureInfo.InvariantCulture) + ((long)box * PerBox);
        return
        [
            .. Enumerable
                .Range(0, PerBox)
                .Select(i => Prefix + (first + i).ToString(CultureInfo.InvariantCulture).PadLeft(First.Length, '0')),
        ];
    }
}

internal sealed class SealPlanValidator : AbstractValidator<SealPlan>
{
    /// <summary>Longest running number: 18 digits fit a whole number.</summary>
    private const int DigitsMax = 18;

    public SealPlanValidator()
    {
        RuleFor(x => x)
            .Must(x => x.Scanned is null != x.Range is null)
            .OverridePropertyName("range")
            .WithErrorCode("seals.plan_unclear")
            .WithMessage("Serial numbers scanned for each box, or a range: one of the two.");
        RuleFor(x => x.Scanned)
            .Must(scanned => scanned is null || scanned.DistinctBy(box => box?.Box).Count() == scanned.Count)
            .WithErrorCode("field.repeated")
            .WithMessage("Each box once.");
        RuleForEach(x => x.Scanned)
            .NotNull()
            .ChildRules(box =>
            {
                box.RuleFor(b => b.Box).IsCode();
                box.RuleFor(b => b.Seals).AreSerials();
                box.RuleForEach(b => b.Seals).IsCode();
            });
        When(
            x => x.Range is not null,
            () =>
            {
                RuleFor(x => x.Range!.Prefix).NotNull().MaximumLength(Limits.CodeLengthMax - DigitsMax - 1);
                RuleFor(x => x.Range!.First)
                    .NotEmpty()
                    .MaximumLength(DigitsMax)
                    .Must(first => first is null || first.All(char.IsAsciiDigit))
                    .WithErrorCode("seals.no_number")
                    .WithMessage("The first running number is made of digits.");
                RuleFor(x => x.Range!.PerBox).InclusiveBetween(1, Limits.SealsPerBoxMax);
            }
        );
    }
}
