using FluentValidation;
using Tepat.Application.Common;
using Tepat.Domain.Common;

namespace Tepat.Application.Warehouse;

/// <summary>Records that a second person counted many filled boxes and found them exact; those that the same person filled are refused.</summary>
[Requires(Permissions.VerifyBoxes)]
public sealed record VerifyBoxes(BoxSelection Selection) : ICommand<BatchAnswer>, IHasSubject
{
    public string Subject => BoxSelection.SubjectOf(Selection);
}

internal sealed class VerifyBoxesValidator : AbstractValidator<VerifyBoxes>
{
    public VerifyBoxesValidator() => RuleFor(x => x.Selection).NotNull().SetValidator(new BoxSelectionValidator());
}

internal sealed class VerifyBoxesHandler(BoxBatches batches) : ICommandHandler<VerifyBoxes, BatchAnswer>
{
    public Task<Outcome<BatchAnswer>> Handle(VerifyBoxes command, CancellationToken ct) =>
        batches.Record(BoxStep.Verify, command.Selection, null, ct);
}
