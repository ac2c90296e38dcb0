using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>A second person counts a filled box.</summary>
[Requires(Permissions.VerifyBoxes)]
public sealed record VerifyBox(string Box, long CountedSheets) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Box;
}

internal sealed class VerifyBoxValidator : AbstractValidator<VerifyBox>
{
    public VerifyBoxValidator()
    {
        RuleFor(x => x.Box).IsCode();
        RuleFor(x => x.CountedSheets).InclusiveBetween(0, Limits.SheetsPerBoxMax);
    }
}

internal sealed class VerifyBoxHandler(IBookkeeper books) : ICommandHandler<VerifyBox, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(VerifyBox command, CancellationToken ct) =>
        books.Record(new BoxVerified(command.Box, command.CountedSheets), ct);
}
