using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Warehouse;

namespace Tepat.Domain.Destruction;

/// <summary>
/// Damaged and surplus ballots were destroyed before KPU, Bawaslu and the police. The gate is asked again: a box may have been emptied
/// since the proposal. Afterwards nothing of the account remains.
/// </summary>
/// <param name="TotalSheets">The number that the person at the fire typed.</param>
/// <param name="PlannedSheets">Ballots that the approved plan needs here, as it stood.</param>
public sealed record DestructionCarriedOut(string Destruction, long TotalSheets, long DamagedSheets, long SurplusSheets, long PlannedSheets)
    : EventData
{
    public override string Subject => Destruction;

    public override void Touches(Keys keys) => keys.Need<BallotDestruction>(Destruction);

    public override Concern Concerns(Books books) => new(books.Find<BallotDestruction>(Destruction)!.RegionCode);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.Find<BallotDestruction>(Destruction) is not { } destruction)
        {
            return DestructionErrors.NotFound(Destruction);
        }

        if (Fault(books, destruction) is { } fault)
        {
            return fault;
        }

        var carriedOut = destruction.CarryOut(TotalSheets, DamagedSheets, SurplusSheets, context.Actor, context.OccurredAt);
        if (!carriedOut.IsSuccess)
        {
            return carriedOut;
        }

        Burn(books, destruction, Condition.Damaged, DamagedSheets);
        Burn(books, destruction, Condition.Good, SurplusSheets);
        Tallies.Of(books, destruction.RegionCode, destruction.StockItemId).SurplusDestroyed(context.OccurredAt);
        return Outcome.Success;
    }

    private Outcome? Fault(Books books, BallotDestruction destruction)
    {
        if (destruction.Status != DestructionStatus.Proposed)
        {
            return DestructionErrors.Ended(Destruction, destruction.Status);
        }

        var (region, item) = (destruction.RegionCode, destruction.StockItemId);
        if (DestructionGate.Of(books, region, item, PlannedSheets).Blockers is { Count: > 0 } blockers)
        {
            return Outcome.Fail(blockers);
        }

        var (damaged, good) = ZoneBalances.Of(books, region, item);
        if (damaged != destruction.DamagedSheets || good != destruction.SurplusSheets)
        {
            return DestructionErrors.DiffersFromBooks(damaged, good);
        }

        return null;
    }

    private static void Burn(Books books, BallotDestruction of, Condition condition, long sheets) =>
        books.Move(
            AccountKey.Zone(of.RegionCode, of.StockItemId, condition),
            AccountKey.Destroyed(of.RegionCode, of.StockItemId, condition),
            sheets,
            of.RegionCode
        );
}
