using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>Ties and seals a verified box; its contents are frozen from then on.</summary>
[Requires(Permissions.PackBoxes)]
public sealed record SealBox(string Box, IReadOnlyList<string> Seals) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Box;
}

internal sealed class SealBoxValidator : AbstractValidator<SealBox>
{
    public SealBoxValidator()
    {
        RuleFor(x => x.Box).IsCode();
        RuleFor(x => x.Seals).AreSerials();
        RuleForEach(x => x.Seals).IsCode();
    }
}

internal sealed class SealBoxHandler(IBookkeeper books) : ICommandHandler<SealBox, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(SealBox command, CancellationToken ct) =>
        books.Record(new BoxSealed(command.Box, command.Seals), ct);
}
