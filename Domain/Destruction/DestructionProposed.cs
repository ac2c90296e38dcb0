using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Warehouse;

namespace Tepat.Domain.Destruction;

/// <summary>
/// KPU proposes to destroy all damaged and all surplus ballots of a contest in a region (R12). Refused while the gate is shut; early is
/// fine, after H-1 it is late and not forbidden.
/// </summary>
/// <param name="StockItem">Inside number of the contest's ordinary ballots; re-vote ballots are kept, never surplus (R2).</param>
/// <param name="DamagedSheets">Counted by the proposer; the books must hold the same.</param>
/// <param name="SurplusSheets">Good ballots that no box needs; the books must hold the same.</param>
/// <param name="PlannedSheets">Ballots that the approved plan needs here, as it stood.</param>
public sealed record DestructionProposed(
    string Destruction,
    string Region,
    string Contest,
    long StockItem,
    long DamagedSheets,
    long SurplusSheets,
    string Method,
    string Site,
    DateOnly PlannedDay,
    long PlannedSheets,
    DateTimeOffset? DueAt
) : EventData
{
    public override string Subject => Destruction;

    public override void Touches(Keys keys)
    {
        var tally = PackingTally.KeyOf(Region, StockItem);
        keys.Region(Region).Need<PackingTally>(tally).Need<OpenDestructions>(tally);
    }

    public override Concern Concerns(Books books) => new(Region);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.All<BallotDestruction>().FirstOrDefault(IsOpenHere) is { } open)
        {
            return DestructionErrors.AlreadyProposed(open.Code);
        }

        if (DestructionGate.Of(books, Region, StockItem, PlannedSheets).Blockers is { Count: > 0 } blockers)
        {
            return Outcome.Fail(blockers);
        }

        var (damaged, good) = ZoneBalances.Of(books, Region, StockItem);
        if (damaged + good == 0)
        {
            return DestructionErrors.NothingToDestroy;
        }

        if (damaged != DamagedSheets || good != SurplusSheets)
        {
            return DestructionErrors.DiffersFromBooks(damaged, good);
        }

        books.Put(Destruction, New(context));
        Tallies.Of(books, Region, StockItem).DestructionProposed();
        return Outcome.Success;
    }

    private bool IsOpenHere(BallotDestruction other) =>
        other.RegionCode == Region && other.StockItemId == StockItem && other.Status == DestructionStatus.Proposed;

    private BallotDestruction New(EventContext context) =>
        new()
        {
            Code = Destruction,
            RegionCode = Region,
            StockItemId = StockItem,
            ContestCode = Contest,
            DamagedSheets = DamagedSheets,
            SurplusSheets = SurplusSheets,
            Method = Method,
            Site = Site,
            PlannedDay = PlannedDay,
            DueAt = DueAt,
            ProposedBy = context.Actor,
            ProposedAt = context.OccurredAt,
        };
}

/// <summary>What of a contest stands in a region's warehouse outside boxes.</summary>
internal static class ZoneBalances
{
    public static (long Damaged, long Good) Of(Books books, string region, long stockItem) =>
        (
            books.Balance(AccountKey.Zone(region, stockItem, Condition.Damaged)),
            books.Balance(AccountKey.Zone(region, stockItem, Condition.Good))
        );
}
