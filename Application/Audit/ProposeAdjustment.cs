using System.Globalization;
using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Audit;
using Tepat.Domain.Common;

namespace Tepat.Application.Audit;

/// <summary>Signs for an adjustment that mends an event which can no longer be taken back; a second officer must sign it too.</summary>
[Requires(Permissions.CorrectEvents)]
[RequiresSignature]
public sealed record ProposeAdjustment(long Sequence, AdjustedState From, AdjustedState To, long QuantitySheets, string Reason)
    : ICommand<ProposedAdjustment>,
        IHasSubject
{
    public string Subject => Sequence.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Adjustment">Number of the adjustment.</param>
public sealed record ProposedAdjustment(string Adjustment, long Sequence);

internal sealed class ProposeAdjustmentValidator : AbstractValidator<ProposeAdjustment>
{
    public ProposeAdjustmentValidator()
    {
        RuleFor(x => x.Sequence).GreaterThan(0);
        RuleFor(x => x.QuantitySheets).InclusiveBetween(1, Limits.SheetsPerEventMax);
        RuleFor(x => x.Reason).IsReason();
    }
}

internal sealed class ProposeAdjustmentHandler(OwnEvents own, IBookkeeper books, ICodeNumbers numbers)
    : ICommandHandler<ProposeAdjustment, ProposedAdjustment>
{
    public Task<Outcome<ProposedAdjustment>> Handle(ProposeAdjustment command, CancellationToken ct) =>
        own.Only(command.Sequence, _ => Record(command, ct), ct);

    private async Task<Outcome<ProposedAdjustment>> Record(ProposeAdjustment command, CancellationToken ct)
    {
        var code = $"PY-{await numbers.Next("adjustment", ct):D5}";
        var proposed = new AdjustmentProposed(code, command.Sequence, command.From, command.To, command.QuantitySheets, command.Reason);
        return (await books.Record(proposed, ct)).Map(done => new ProposedAdjustment(code, done.Sequence));
    }
}
