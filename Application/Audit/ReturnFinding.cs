using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;

namespace Tepat.Application.Audit;

/// <summary>An observer asks for another answer.</summary>
[Requires(Permissions.AddFindings)]
public sealed record ReturnFinding(string Finding, string Reason) : ICommand<FindingState>, IHasSubject
{
    public string Subject => Finding;
}

internal sealed class ReturnFindingValidator : AbstractValidator<ReturnFinding>
{
    public ReturnFindingValidator()
    {
        RuleFor(x => x.Finding).IsCode();
        RuleFor(x => x.Reason).IsReason();
    }
}

internal sealed class ReturnFindingHandler(FindingSteps steps) : ICommandHandler<ReturnFinding, FindingState>
{
    public Task<Outcome<FindingState>> Handle(ReturnFinding command, CancellationToken ct) =>
        steps.Take(command.Finding, (finding, by, at) => finding.Return(by, at, command.Reason), ct);
}
