using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;

namespace Tepat.Application.Audit;

/// <summary>Closes a finding with a reason: the observer, or an officer who did not answer it.</summary>
[Requires(Permissions.CloseFindings)]
public sealed record CloseFinding(string Finding, string Reason) : ICommand<FindingState>, IHasSubject
{
    public string Subject => Finding;
}

internal sealed class CloseFindingValidator : AbstractValidator<CloseFinding>
{
    public CloseFindingValidator()
    {
        RuleFor(x => x.Finding).IsCode();
        RuleFor(x => x.Reason).IsReason();
    }
}

internal sealed class CloseFindingHandler(FindingSteps steps) : ICommandHandler<CloseFinding, FindingState>
{
    public Task<Outcome<FindingState>> Handle(CloseFinding command, CancellationToken ct) =>
        steps.Take(command.Finding, (finding, by, at) => finding.Close(by, at, command.Reason), ct);
}
