using FluentValidation;
using Tepat.Domain.Common;

namespace Tepat.Application.Common.Bookkeeping;

/// <summary>Shapes that many events share, said once.</summary>
public static class EventShapes
{
    public static IRuleBuilderOptions<T, string> IsCode<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty()
            .MaximumLength(Limits.CodeLengthMax)
            .Must(code => code is null || code.Trim() == code)
            .WithErrorCode("field.outer_blanks")
            .WithMessage("No blanks before or after.");

    public static IRuleBuilderOptions<T, string> IsName<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().MaximumLength(Limits.NameLengthMax);

    public static IRuleBuilderOptions<T, string> IsReason<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().MinimumLength(Limits.ReasonLengthMin).MaximumLength(Limits.RemarkLengthMax);

    public static IRuleBuilderOptions<T, string> IsRegion<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty()
            .Must(code => RegionCode.Parse(code).IsSuccess)
            .WithErrorCode("region.code_malformed")
            .WithMessage("A region code looks like 35.07.");

    public static IRuleBuilderOptions<T, long> IsQuantity<T>(this IRuleBuilder<T, long> rule) =>
        rule.InclusiveBetween(0, Limits.SheetsPerEventMax);
}
