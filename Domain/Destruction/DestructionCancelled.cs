using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Destruction;

/// <summary>A proposal was taken back with a reason, before anything was destroyed; its signatures stay in the log.</summary>
public sealed record DestructionCancelled(string Destruction, string Reason) : EventData
{
    public override string Subject => Destruction;

    public override void Touches(Keys keys) => keys.Need<BallotDestruction>(Destruction);

    public override Concern Concerns(Books books) => new(books.Find<BallotDestruction>(Destruction)!.RegionCode);

    public override Outcome Apply(Books books, EventContext context) =>
        books.Find<BallotDestruction>(Destruction) is { } destruction
            ? destruction.Cancel(Reason, context.Actor, context.OccurredAt)
            : DestructionErrors.NotFound(Destruction);
}
