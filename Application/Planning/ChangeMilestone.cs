using FluentValidation;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Planning;

namespace Tepat.Application.Planning;

/// <summary>Moves a milestone of an election.</summary>
/// <param name="Version">The version that the caller has seen.</param>
[Requires(Permissions.EditCatalogue)]
public sealed record ChangeMilestone(string Election, string Code, int DayOffset, TimeOnly LocalTime, long? Version)
    : ICommand<VersionChanged>,
        IHasSubject
{
    public string Subject => $"{Election}/{Code}";
}

/// <summary>The version after the change.</summary>
public sealed record VersionChanged(long Version);

internal sealed class ChangeMilestoneValidator : AbstractValidator<ChangeMilestone>
{
    public ChangeMilestoneValidator() =>
        RuleFor(x => x.DayOffset).InclusiveBetween(-MilestoneRule.DayOffsetMax, MilestoneRule.DayOffsetMax);
}

/// <summary>What may be edited in the catalogue and calendar, each under its version.</summary>
public interface ICatalogue
{
    /// <summary>Moves a milestone; false when it is absent or its version another.</summary>
    Task<bool> ChangeMilestone(long electionId, ChangeMilestone change, CancellationToken ct);

    /// <summary>Items in use, with their rules.</summary>
    Task<IReadOnlyList<PlanItem>> ActiveItems(CancellationToken ct);

    /// <summary>Stores a rule; false when the item is absent or its version another.</summary>
    Task<bool> ChangeItem(ChangeItem change, CancellationToken ct);

    /// <summary>Stores what is left of an item in a region; version 0 where nothing was stored yet. False on another version.</summary>
    Task<bool> SetStock(long electionId, SetReusableStock stock, CancellationToken ct);

    /// <summary>Reusable stock of a region and all below it.</summary>
    Task<IReadOnlyDictionary<(string Region, string Item), ReusableStock>> Stock(long electionId, string region, CancellationToken ct);
}

internal static class VersionedChange
{
    /// <summary>Refuses a change that names no version; else makes it, and tells when the version was another.</summary>
    public static async Task<Outcome<VersionChanged>> Make(long? version, Func<Task<bool>> change) =>
        version is not { } seen ? Versions.Required
        : await change() ? new VersionChanged(seen + 1)
        : Versions.Mismatch;
}

internal sealed class ChangeMilestoneHandler(IElections elections, ICatalogue catalogue, IRequestContext context)
    : ICommandHandler<ChangeMilestone, VersionChanged>
{
    public async Task<Outcome<VersionChanged>> Handle(ChangeMilestone command, CancellationToken ct)
    {
        if (await elections.Find(command.Election, context.Caller.Scope, ct) is not { } election)
        {
            return ElectionErrors.NotFound;
        }

        return await VersionedChange.Make(command.Version, () => catalogue.ChangeMilestone(election.Id, command, ct));
    }
}
