using FluentValidation;
using Tepat.Application.Common;
using Tepat.Domain.Common;

namespace Tepat.Application.Warehouse;

/// <summary>Records that many boxes were filled exactly as their pack list says, each under its own event.</summary>
[Requires(Permissions.PackBoxes)]
public sealed record FillBoxes(BoxSelection Selection) : ICommand<BatchAnswer>, IHasSubject
{
    public string Subject => BoxSelection.SubjectOf(Selection);
}

internal sealed class FillBoxesValidator : AbstractValidator<FillBoxes>
{
    public FillBoxesValidator() => RuleFor(x => x.Selection).NotNull().SetValidator(new BoxSelectionValidator());
}

internal sealed class FillBoxesHandler(BoxBatches batches) : ICommandHandler<FillBoxes, BatchAnswer>
{
    public Task<Outcome<BatchAnswer>> Handle(FillBoxes command, CancellationToken ct) =>
        batches.Record(BoxStep.Fill, command.Selection, null, ct);
}
