using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Warehouse;

/// <summary>
/// The one row in which packing and destruction of a contest in a region meet: both change it, so that they exclude each other on every
/// isolation level. Packing cannot begin unseen while surplus is burnt, and nothing is burnt while a box is unfilled or unverified.
/// </summary>
public sealed class PackingTally : Tracked
{
    public required string RegionCode { get; init; }

    public required long StockItemId { get; init; }

    /// <summary>The approved plan that the pack list follows; null until there is one.</summary>
    public string? PlanCode { get; private set; }

    public long ListedBoxes { get; private set; }

    /// <summary>Boxes that hold their ballots: filled, verified or sealed.</summary>
    public long FilledBoxes { get; private set; }

    /// <summary>Of these, verified or sealed.</summary>
    public long VerifiedBoxes { get; private set; }

    /// <summary>Of these, sealed.</summary>
    public long SealedBoxes { get; private set; }

    /// <summary>Ballots of all listed boxes together.</summary>
    public long RequiredSheets { get; private set; }

    /// <summary>When the sorting of this contest was declared finished; null while it goes on.</summary>
    public DateTimeOffset? SortingClosedAt { get; private set; }

    /// <summary>When its surplus was destroyed; null before.</summary>
    public DateTimeOffset? SurplusDestroyedAt { get; private set; }

    public static string KeyOf(string region, long stockItem) => $"{region}|{stockItem}";

    /// <summary>Puts a tally as it was loaded.</summary>
    public PackingTally As(string? plan, long listed, long filled, long verified, long @sealed, long required)
    {
        (PlanCode, ListedBoxes, FilledBoxes, VerifiedBoxes, SealedBoxes, RequiredSheets) = (
            plan,
            listed,
            filled,
            verified,
            @sealed,
            required
        );
        return this;
    }

    /// <summary>Puts the times as they were loaded.</summary>
    public PackingTally At(DateTimeOffset? sortingClosed, DateTimeOffset? surplusDestroyed)
    {
        (SortingClosedAt, SurplusDestroyedAt) = (sortingClosed, surplusDestroyed);
        return this;
    }

    internal void Listed(string plan, long boxes, long sheets)
    {
        PlanCode = plan;
        ListedBoxes += boxes;
        RequiredSheets += sheets;
        Changed();
    }

    internal void Filled()
    {
        FilledBoxes++;
        Changed();
    }

    internal void Verified()
    {
        VerifiedBoxes++;
        Changed();
    }

    internal void Sealed()
    {
        SealedBoxes++;
        Changed();
    }

    /// <summary>Takes a box out of the counts that it had reached.</summary>
    internal void Emptied(BoxStatus reached)
    {
        FilledBoxes--;
        VerifiedBoxes -= reached is BoxStatus.Verified or BoxStatus.Sealed ? 1 : 0;
        SealedBoxes -= reached == BoxStatus.Sealed ? 1 : 0;
        Changed();
    }

    internal void CloseSorting(DateTimeOffset at)
    {
        SortingClosedAt = at;
        Changed();
    }

    /// <summary>A carton came that is not sorted yet.</summary>
    internal void ReopenSorting()
    {
        SortingClosedAt = null;
        Changed();
    }

    /// <summary>A proposal rests on these counts: it and a change of packing exclude each other.</summary>
    internal void DestructionProposed() => Changed();

    internal void SurplusDestroyed(DateTimeOffset at)
    {
        SurplusDestroyedAt = at;
        Changed();
    }
}
