using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Shipments;

namespace Tepat.Application.Shipments;

/// <summary>Closes a case with a reason; a carton that did not arrive is found or given up.</summary>
[Requires(Permissions.ResolveCases)]
public sealed record ResolveCase(string Case, string? Carton, CaseResolution Resolution, string Reason)
    : ICommand<RecordedEvent>,
        IHasSubject
{
    public string Subject => Case;
}

internal sealed class ResolveCaseValidator : AbstractValidator<ResolveCase>
{
    public ResolveCaseValidator()
    {
        RuleFor(x => x.Case).IsCode();
        RuleFor(x => x.Carton).MaximumLength(Limits.CodeLengthMax);
        RuleFor(x => x.Reason).IsReason();
    }
}

internal sealed class ResolveCaseHandler(IBookkeeper books) : ICommandHandler<ResolveCase, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(ResolveCase command, CancellationToken ct) =>
        books.Record(new CaseResolved(command.Case, command.Carton, command.Resolution, command.Reason), ct);
}
