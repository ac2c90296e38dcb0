using FluentValidation;
using Tepat.Domain.Common;

namespace Tepat.Application.Common.Bookkeeping;

/// <summary>Shapes that many events share, said once.</summary>
public static class EventShapes
{
    public static IRuleBuilderOptions<T, string> IsCode<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(IsWellFormed)
            .WithErrorCode("field.code_malformed")
            .WithMessage($"A code has 1 to {Limits.CodeLengthMax} characters, no blanks around it and no control characters.");

    public static IRuleBuilderOptions<T, string> IsName<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().MaximumLength(Limits.NameLengthMax);

    public static IRuleBuilderOptions<T, string> IsReason<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().MinimumLength(Limits.ReasonLengthMin).MaximumLength(Limits.RemarkLengthMax);

    // One rule, not three: a batch of 10,000 events asks it more than 50,000 times.
    private static bool IsWellFormed(string? code) =>
        code is { Length: > 0 and <= Limits.CodeLengthMax }
        && !char.IsWhiteSpace(code[0])
        && !char.IsWhiteSpace(code[^1])
        && !code.Any(char.IsControl);

    public static IRuleBuilderOptions<T, string> IsRegion<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty()
            .Must(code => RegionCode.Parse(code).IsSuccess)
            .WithErrorCode("region.code_malformed")
            .WithMessage("A region code looks like 35.07.");

    public static IRuleBuilderOptions<T, long> IsQuantity<T>(this IRuleBuilder<T, long> rule) =>
        rule.InclusiveBetween(0, Limits.SheetsPerEventMax);
}
