using FluentValidation;
using Tepat.Application.Common;
using Tepat.Domain.Common;

namespace Tepat.Application.Warehouse;

/// <summary>What a batch would do if the caller sent it now: which boxes change, which are refused and why. Nothing is recorded.</summary>
[Requires(Permissions.PackBoxes)]
public sealed record PreviewBoxes(BoxStep Step, BoxSelection Selection, SealPlan? Seals) : IQuery<BatchAnswer>;

internal sealed class PreviewBoxesValidator : AbstractValidator<PreviewBoxes>
{
    public PreviewBoxesValidator()
    {
        RuleFor(x => x.Step).IsInEnum();
        RuleFor(x => x.Selection).NotNull().SetValidator(new BoxSelectionValidator());
        RuleFor(x => x.Seals!).NotNull().SetValidator(new SealPlanValidator()).When(x => x.Step == BoxStep.Seal);
    }
}

internal sealed class PreviewBoxesHandler(BoxBatches batches) : IQueryHandler<PreviewBoxes, BatchAnswer>
{
    public Task<Outcome<BatchAnswer>> Handle(PreviewBoxes query, CancellationToken ct) =>
        batches.Preview(query.Step, query.Selection, query.Step == BoxStep.Seal ? query.Seals : null, ct);
}
