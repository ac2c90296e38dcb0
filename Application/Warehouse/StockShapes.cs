using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Application.Warehouse;

/// <summary>An item in a warehouse as people name it.</summary>
/// <param name="Item">Code of the catalogue.</param>
/// <param name="Contest">Code of the contest; null for items that belong to none.</param>
public sealed record StockName(string Item, string? Contest, Condition Condition);

/// <summary>Shapes and checks that the commands about stock share.</summary>
internal static class StockShapes
{
    public static IRuleBuilderOptions<T, long> IsPieces<T>(this IRuleBuilder<T, long> rule) =>
        rule.InclusiveBetween(0, Limits.SheetsPerEventMax);

    /// <summary>Warehouses belong to regencies and to the province, not to what lies below.</summary>
    public static IRuleBuilderOptions<T, string> IsWarehouse<T>(this IRuleBuilder<T, string> rule) =>
        rule.IsRegion()
            .Must(code =>
                RegionCode.Parse(code) is not { IsSuccess: true }
                || RegionCode.Of(code).Level is RegionLevel.Province or RegionLevel.Regency
            )
            .WithErrorCode("stock.region_level")
            .WithMessage("Warehouses belong to a province, regency or city.");

    public static IRuleBuilderOptions<T, Condition> IsZoneCondition<T>(this IRuleBuilder<T, Condition> rule) =>
        rule.Must(condition =>
                condition
                    is Condition.Good
                        or Condition.LightlyDamaged
                        or Condition.HeavilyDamaged
                        or Condition.Damaged
                        or Condition.Assembled
            )
            .WithErrorCode("stock.condition_unknown")
            .WithMessage("Stock is good, assembled, lightly, heavily damaged, or (ballots) damaged.");

    public static DomainError? OutOfScope(this IRequestContext context, string region) =>
        context.Caller.Scope.Includes(region) ? null : DomainError.NotFound("region.not_found", "There is no such region.").At("region");
}
