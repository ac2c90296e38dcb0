using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Distribution;

namespace Tepat.Application.Distribution;

/// <summary>Empties returned boxes into the archive of their regency.</summary>
[Requires(Permissions.PlanTrips)]
public sealed record ArchiveBoxes(string Region, IReadOnlyList<string> Boxes) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => Region;
}

internal sealed class ArchiveBoxesValidator : AbstractValidator<ArchiveBoxes>
{
    public ArchiveBoxesValidator()
    {
        RuleFor(x => x.Region).IsRegion();
        RuleFor(x => x.Boxes).NotEmpty();
        RuleFor(x => x.Boxes.Count).LessThanOrEqualTo(Limits.BoxesPerHandOverMax).When(x => x.Boxes is not null);
        RuleForEach(x => x.Boxes).IsCode();
    }
}

internal sealed class ArchiveBoxesHandler(IBookkeeper books, IRequestContext context) : ICommandHandler<ArchiveBoxes, RecordedEvent>
{
    public async Task<Outcome<RecordedEvent>> Handle(ArchiveBoxes command, CancellationToken ct) =>
        context.Caller.Scope.Includes(command.Region)
            ? await books.Record(new BoxesArchived(command.Region, [.. command.Boxes.Distinct()]), ct)
            : DomainError.NotFound("region.not_found", "There is no such region.").At("region");
}
