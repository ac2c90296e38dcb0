using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Distribution;
using Tepat.Domain.Shipments;

namespace Tepat.Domain.Warehouse;

/// <summary>
/// A box that still stands in the packing hall was opened and emptied because something in it was wrong; what was counted out of it is
/// good again, and what it should have held besides is missing or came from nowhere. Its kit is free again, or taken apart.
/// </summary>
/// <param name="CountedSheets">Ballots counted out of the box.</param>
public sealed record BoxEmptied(string Box, long CountedSheets, string Reason) : EventData
{
    public override string Subject => Box;

    public override void Touches(Keys keys) => keys.Need<BallotBox>(Box).Need<KitInBox>(Box).Unit(Box);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.Find<BallotBox>(Box) is not { } box)
        {
            return BoxErrors.NotFound(Box);
        }

        if (box.Status != BoxStatus.Listed && Fault(books, books.FindUnit(Box)!) is { } fault)
        {
            return fault;
        }

        var reached = box.Status;
        var emptied = box.Empty();
        if (!emptied.IsSuccess)
        {
            return emptied;
        }

        Settle(books, box, books.FindUnit(Box)!, context);
        Kits.GiveBack(books, box);
        Tallies.Of(books, box).Emptied(reached);
        return Outcome.Success;
    }

    // A phone may report what a station used before the hand-overs are told: by the books the box stands here, and it was at the vote.
    private static DomainError? Fault(Books books, CustodyUnit unit) =>
        unit.Place != Place.PackingHall ? BoxErrors.NotInPackingHall(unit.Code, unit.Place.ToString())
        : books.Balance(AccountKey.Unit(unit)) < unit.Quantity ? UsageErrors.AlreadyReported(unit.Code)
        : null;

    private void Settle(Books books, BallotBox box, CustodyUnit unit, EventContext context)
    {
        var (region, item, contents) = (box.Region, box.StockItemId, AccountKey.Unit(unit));
        var difference = CountedSheets - unit.Quantity;
        if (difference != 0)
        {
            var (from, to) =
                difference > 0 ? (AccountKey.Unexplained(region, item), contents) : (contents, AccountKey.Missing(region, item));
            books.Move(from, to, Math.Abs(difference), region);
            books.Open(
                new DiscrepancyCase
                {
                    Kind = difference > 0 ? CaseKind.CountedOver : CaseKind.CountedShort,
                    RegionCode = region,
                    Unit = unit,
                    StockItemId = item,
                    Quantity = Math.Abs(difference),
                    OpenedAt = context.OccurredAt,
                }
            );
        }

        books.Move(contents, AccountKey.Zone(region, item, Condition.Good), CountedSheets, region);
        books.Move(unit, Place.Emptied, region);
    }
}
