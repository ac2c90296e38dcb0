using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Audit;
using Tepat.Domain.Common;

namespace Tepat.Application.Audit;

/// <summary>The second signature under an adjustment: the sheets move; or it is rejected with a reason.</summary>
[Requires(Permissions.SignAdjustments)]
[RequiresSignature]
public sealed record DecideAdjustment(string Adjustment, bool IsApproved, string? Reason) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Adjustment;
}

internal sealed class DecideAdjustmentValidator : AbstractValidator<DecideAdjustment>
{
    public DecideAdjustmentValidator()
    {
        RuleFor(x => x.Adjustment).IsCode();
        RuleFor(x => x.Reason!).IsReason().When(x => !x.IsApproved);
    }
}

internal sealed class DecideAdjustmentHandler(IBookkeeper books) : ICommandHandler<DecideAdjustment, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(DecideAdjustment command, CancellationToken ct) =>
        books.Record(new AdjustmentDecided(command.Adjustment, command.IsApproved, command.Reason), ct);
}
