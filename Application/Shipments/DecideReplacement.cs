using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Shipments;

namespace Tepat.Application.Shipments;

/// <summary>Approves or rejects a replacement request; approval raises the ceiling of the order.</summary>
[Requires(Permissions.ApproveReplacements)]
public sealed record DecideReplacement(string Request, string Order, bool IsApproved, string? Reason) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Request;
}

internal sealed class DecideReplacementValidator : AbstractValidator<DecideReplacement>
{
    public DecideReplacementValidator()
    {
        RuleFor(x => x.Request).IsCode();
        RuleFor(x => x.Order).IsCode();
        RuleFor(x => x.Reason!).IsReason().When(x => !x.IsApproved);
    }
}

internal sealed class DecideReplacementHandler(IBookkeeper books) : ICommandHandler<DecideReplacement, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(DecideReplacement command, CancellationToken ct) =>
        books.Record(new ReplacementDecided(command.Request, command.Order, command.IsApproved, command.Reason), ct);
}
