using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;

namespace Tepat.Application.Audit;

/// <summary>The officer of the region answers a finding.</summary>
[Requires(Permissions.AnswerFindings)]
public sealed record AnswerFinding(string Finding, string Text) : ICommand<FindingState>, IHasSubject
{
    public string Subject => Finding;
}

internal sealed class AnswerFindingValidator : AbstractValidator<AnswerFinding>
{
    public AnswerFindingValidator()
    {
        RuleFor(x => x.Finding).IsCode();
        RuleFor(x => x.Text).IsReason();
    }
}

internal sealed class AnswerFindingHandler(FindingSteps steps) : ICommandHandler<AnswerFinding, FindingState>
{
    public Task<Outcome<FindingState>> Handle(AnswerFinding command, CancellationToken ct) =>
        steps.Take(command.Finding, (finding, by, at) => finding.Answer(by, at, command.Text), ct);
}
