using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>Declares the sorting of a contest in a region finished, so that what is still needed can be requested.</summary>
[Requires(Permissions.ManageSorting)]
public sealed record CloseSorting(string Region, string Contest) : ICommand<RecordedEvent>, IHasSubject
{
    public string Subject => $"{Region}/{Contest}";
}

/// <summary>The stock item of a contest's ordinary ballots.</summary>
public interface IContestBallots
{
    /// <summary>Its inside number; null when nobody has ordered ballots of such a contest.</summary>
    Task<long?> Find(string contest, CancellationToken ct);
}

internal sealed class CloseSortingValidator : AbstractValidator<CloseSorting>
{
    public CloseSortingValidator()
    {
        RuleFor(x => x.Region).IsRegion();
        RuleFor(x => x.Contest).IsCode();
    }
}

internal sealed class CloseSortingHandler(IBookkeeper books, IContestBallots ballots, IRequestContext context)
    : ICommandHandler<CloseSorting, RecordedEvent>
{
    public async Task<Outcome<RecordedEvent>> Handle(CloseSorting command, CancellationToken ct)
    {
        if (!context.Caller.Scope.Includes(command.Region))
        {
            return DomainError.NotFound("region.not_found", "There is no such region.").At("region");
        }

        return await ballots.Find(command.Contest, ct) is { } item
            ? await books.Record(new SortingClosed(command.Region, command.Contest, item), ct)
            : DomainError.NotFound("contest.not_found", "There is no such contest.").At("contest");
    }
}
