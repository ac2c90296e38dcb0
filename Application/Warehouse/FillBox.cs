using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>Fills the box of one station and contest: good ballots, exact to the sheet, and a kit (setting).</summary>
[Requires(Permissions.PackBoxes)]
public sealed record FillBox(string Box, string Contest, long Sheets, string? Carton, IReadOnlyList<ContentException>? Exceptions)
    : ICommand<RecordedEvent>,
        IHasSubject
{
    public string Subject => Box;
}

internal sealed class FillBoxValidator : AbstractValidator<FillBox>
{
    public FillBoxValidator()
    {
        RuleFor(x => x.Box).IsCode();
        RuleFor(x => x.Contest).IsCode();
        RuleFor(x => x.Sheets).InclusiveBetween(0, Limits.SheetsPerBoxMax);
        RuleFor(x => x.Carton!).IsCode().When(x => x.Carton is not null);
        RuleFor(x => x.Exceptions)
            .Must(exceptions => exceptions is null || exceptions.Count <= Limits.ExceptionsPerBoxMax)
            .WithErrorCode("field.too_many")
            .WithMessage($"At most {Limits.ExceptionsPerBoxMax} exceptions.");
        RuleForEach(x => x.Exceptions)
            .NotNull()
            .ChildRules(exception =>
            {
                exception.RuleFor(e => e.Item).IsCode();
                exception.RuleFor(e => e.Quantity).NotEqual(0).InclusiveBetween(-Limits.PiecesPerEventMax, Limits.PiecesPerEventMax);
                exception.RuleFor(e => e.Reason).IsReason();
            });
    }
}

internal sealed class FillBoxHandler(IBookkeeper books) : ICommandHandler<FillBox, RecordedEvent>
{
    public Task<Outcome<RecordedEvent>> Handle(FillBox command, CancellationToken ct) =>
        books.Record(
            new BoxFilled(
                command.Box,
                command.Contest,
                command.Sheets,
                command.Carton,
                command.Exceptions is { Count: > 0 } exceptions ? exceptions : null
            ),
            ct
        );
}
