using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Shipments;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>Puts a carton of the locked pool into the archive before a witness, when no re-vote can need it.</summary>
[Requires(Permissions.ManageRevotes)]
public sealed record ArchiveRevote(string Carton, string Witness) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Carton;
}

/// <summary>Until when a re-vote may need what lies in the locked zone.</summary>
public interface IRevoteDeadlines
{
    /// <summary>The deadline for a carton's contest; <see cref="RevoteDeadline.At"/> is null where no milestone says. Null when no such carton is in the scope.</summary>
    Task<RevoteDeadline?> OfCarton(string carton, Scope scope, CancellationToken ct);
}

public sealed record RevoteDeadline(DateTimeOffset? At);

internal sealed class ArchiveRevoteValidator : AbstractValidator<ArchiveRevote>
{
    public ArchiveRevoteValidator()
    {
        RuleFor(x => x.Carton).IsCode();
        RuleFor(x => x.Witness).IsName();
    }
}

internal sealed class ArchiveRevoteHandler(IBookkeeper books, IRevoteDeadlines deadlines, IRequestContext context)
    : ICommandHandler<ArchiveRevote, RecordedEvent>
{
    public async Task<Outcome<RecordedEvent>> Handle(ArchiveRevote command, CancellationToken ct) =>
        await deadlines.OfCarton(command.Carton, context.Caller.Scope, ct) is { } deadline
            ? await books.Record(new RevoteArchived(command.Carton, command.Witness, deadline.At), ct)
            : ShipmentErrors.CartonNotFound(command.Carton);
}
