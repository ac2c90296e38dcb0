using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Warehouse;

/// <summary>A box was filled (setting): good ballots of its contest, exact to the sheet (R5).</summary>
/// <param name="Contest">The contest that the packer believes to fill for: a label of another contest is refused.</param>
/// <param name="Sheets">Ballots counted into the box.</param>
/// <param name="Carton">The sorted carton that they come from, when its label was scanned.</param>
/// <param name="Exceptions">Where its other contents differ from the kit, and why; null when they do not.</param>
public sealed record BoxFilled(string Box, string Contest, long Sheets, string? Carton, IReadOnlyList<ContentException>? Exceptions = null)
    : EventData
{
    public override string Subject => Box;

    public override void Touches(Keys keys)
    {
        keys.Need<BallotBox>(Box).Need<KitInBox>(Box).Unit(Box);
        if (Carton is not null)
        {
            keys.FoundUnit(Carton);
        }
    }

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.Find<BallotBox>(Box) is not { } box)
        {
            return BoxErrors.NotFound(Box);
        }

        if ((Fault(books, box) ?? Kits.Fault(books, box, Exceptions ?? [])) is { } fault)
        {
            return fault;
        }

        var filled = box.Fill(context.Actor, Sheets);
        if (!filled.IsSuccess)
        {
            return filled;
        }

        Kits.Use(books, box, Exceptions ?? []);
        var unit = UnitOf(books, box);
        books.Move(AccountKey.Zone(box.Region, box.StockItemId, Condition.Good), AccountKey.Unit(unit), Sheets, box.Region);
        Tallies.Of(books, box).Filled();
        return Outcome.Success;
    }

    private DomainError? Fault(Books books, BallotBox box)
    {
        if (box.ContestCode != Contest)
        {
            return BoxErrors.WrongContest(Box, box.ContestCode);
        }

        if (box.FillFault(Sheets) is { } fault)
        {
            return fault;
        }

        if (Carton is not null)
        {
            if (books.FindUnit(Carton) is not { } carton)
            {
                return Shipments.ShipmentErrors.CartonNotFound(Carton);
            }

            if (carton.StockItemId != box.StockItemId || carton.Attribution != box.Region)
            {
                return BoxErrors.BallotsOfElsewhere(Carton, carton.DestinationCode);
            }
        }

        var good = books.Balance(AccountKey.Zone(box.Region, box.StockItemId, Condition.Good));
        return good < Sheets ? BoxErrors.NotEnoughGood(good, Sheets) : null;
    }

    // A box that was emptied before is the same box again; otherwise its unit begins here.
    private static CustodyUnit UnitOf(Books books, BallotBox box)
    {
        if (books.FindUnit(box.Code) is { } emptied)
        {
            books.Move(emptied, Place.PackingHall, box.Region);
            return emptied;
        }

        var unit = new CustodyUnit
        {
            Code = box.Code,
            Kind = UnitKind.Box,
            StockItemId = box.StockItemId,
            DestinationCode = box.VillageCode,
            Pool = Pool.Ordinary,
            PackedQuantity = box.RequiredSheets,
            Quantity = 0,
        };
        books.Add(unit, Place.PackingHall, box.Region);
        return unit;
    }
}
