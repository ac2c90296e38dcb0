using FluentValidation;
using Tepat.Application.Common;
using Tepat.Domain.Common;

namespace Tepat.Application.Warehouse;

/// <summary>Ties and seals many verified boxes, with serial numbers scanned for each or taken in order from a range.</summary>
[Requires(Permissions.PackBoxes)]
public sealed record SealBoxes(BoxSelection Selection, SealPlan Seals) : ICommand<BatchAnswer>, IHasSubject
{
    public string Subject => BoxSelection.SubjectOf(Selection);
}

internal sealed class SealBoxesValidator : AbstractValidator<SealBoxes>
{
    public SealBoxesValidator()
    {
        RuleFor(x => x.Selection).NotNull().SetValidator(new BoxSelectionValidator());
        RuleFor(x => x.Seals).NotNull().SetValidator(new SealPlanValidator());
    }
}

internal sealed class SealBoxesHandler(BoxBatches batches) : ICommandHandler<SealBoxes, BatchAnswer>
{
    public Task<Outcome<BatchAnswer>> Handle(SealBoxes command, CancellationToken ct) =>
        batches.Record(BoxStep.Seal, command.Selection, command.Seals, ct);
}
