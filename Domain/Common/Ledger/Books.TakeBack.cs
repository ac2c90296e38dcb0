using Tepat.Domain.Audit;

namespace Tepat.Domain.Common.Ledger;

public sealed partial class Books
{
    /// <summary>Why the sheets of a logged event cannot go back the way they came: where they went to, too few are left.</summary>
    public DomainError? GoneOn(LoggedEvent @event)
    {
        Dictionary<AccountKey, long> changes = [];
        foreach (var movement in @event.Movements)
        {
            changes[movement.To] = changes.GetValueOrDefault(movement.To) - movement.Quantity;
            changes[movement.From] = changes.GetValueOrDefault(movement.From) + movement.Quantity;
        }

        foreach (var (key, change) in changes)
        {
            // What a source gave is minus its balance; it cannot take back more than it gave.
            var there = key.IsSource ? -Balance(key) : Balance(key);
            var needed = key.IsSource ? change : -change;
            if (needed > there)
            {
                return CorrectionErrors.GoneOn(key, there, needed);
            }
        }

        return null;
    }

    /// <summary>Moves everything back the way a logged event moved it. Callers have asked <see cref="GoneOn"/>.</summary>
    public void TakeBack(LoggedEvent @event)
    {
        Posting.Reverses = @event.Sequence;

        // A unit is where it was before sheets return into it; one that the event brought in is emptied first, and then void.
        foreach (var move in @event.UnitMoves.Where(move => move.From is not null))
        {
            Move(FindUnit(move.Unit)!, move.From!.Value, move.FromRef!);
        }

        foreach (var movement in @event.Movements.Reverse())
        {
            Move(movement.To, movement.From, movement.Quantity, movement.Region);
        }

        foreach (var move in @event.UnitMoves.Where(move => move.From is null))
        {
            Move(FindUnit(move.Unit)!, Place.Emptied, move.ToRef);
        }
    }
}
