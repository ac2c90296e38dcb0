using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;

namespace Tepat.Application.Warehouse;

/// <summary>Which boxes a batch is about: those of a region, those between two labels, or those whose labels were scanned. One of the three.</summary>
/// <param name="Region">A village, subdistrict or regency.</param>
/// <param name="Contest">Only the boxes of this contest; null for all.</param>
/// <param name="From">First label of a range, in the order of the codes.</param>
/// <param name="To">Last label of the range.</param>
/// <param name="Boxes">Labels as they were scanned.</param>
public sealed record BoxSelection(string? Region, string? Contest, string? From, string? To, IReadOnlyList<string>? Boxes)
{
    /// <summary>What a batch is about, for the audit trail, which is asked before the body is checked: nothing where it names nothing.</summary>
    internal static string SubjectOf(BoxSelection? selection) =>
        selection?.Region ?? selection?.From ?? selection?.Boxes?.FirstOrDefault() ?? "";
}

/// <summary>A box that a batch may take.</summary>
public sealed record SelectedBox(string Code, string ContestCode, long RequiredSheets, string Status);

/// <summary>What batches need to know of the pack lists, within a scope.</summary>
public interface IPackLists
{
    /// <summary>Boxes of a selection in the order of their codes, at most one more than a batch may hold.</summary>
    Task<IReadOnlyList<SelectedBox>> Boxes(BoxSelection selection, Scope scope, CancellationToken ct);

    /// <summary>Villages of a region and what kits they still need, in the order of their codes.</summary>
    Task<IReadOnlyList<VillageNeed>> KitsNeeded(string region, string contest, Scope scope, CancellationToken ct);
}

/// <param name="StockItemId">The contest's ordinary ballots.</param>
/// <param name="MissingKits">Boxes of the village for which no kit has been made.</param>
public sealed record VillageNeed(string Village, long StockItemId, long MissingKits);

internal sealed class BoxSelectionValidator : AbstractValidator<BoxSelection>
{
    public BoxSelectionValidator()
    {
        RuleFor(x => x.Region!).IsRegion().When(x => x.Region is not null);
        RuleFor(x => x.Contest!).IsCode().When(x => x.Contest is not null);
        RuleFor(x => x.From!).IsCode().When(x => x.From is not null);
        RuleFor(x => x.To!).IsCode().When(x => x.From is not null || x.To is not null);
        RuleFor(x => x.Boxes)
            .Must(boxes => boxes is null || boxes.Distinct().Count() == boxes.Count)
            .WithErrorCode("field.repeated")
            .WithMessage("Each label once.");
        RuleForEach(x => x.Boxes).IsCode();
        RuleFor(x => x)
            .Must(x => new[] { x.Region is not null, x.From is not null, x.Boxes is { Count: > 0 } }.Count(said => said) == 1)
            .OverridePropertyName("region")
            .WithErrorCode("boxes.selection_unclear")
            .WithMessage("A region, a range or scanned labels: one of the three.");
    }
}

/// <summary>Shapes of packing that several commands share.</summary>
internal static class PackingShapes
{
    public static IRuleBuilderOptions<T, IReadOnlyList<string>> AreSerials<T>(this IRuleBuilder<T, IReadOnlyList<string>> rule) =>
        rule.NotEmpty()
            .Must(seals => seals is null || seals.Count <= Limits.SealsPerBoxMax)
            .WithErrorCode("field.too_many")
            .WithMessage($"At most {Limits.SealsPerBoxMax} serial numbers on one box.")
            .Must(seals => seals is null || seals.Distinct().Count() == seals.Count)
            .WithErrorCode("field.repeated")
            .WithMessage("Each serial number once.");
}
