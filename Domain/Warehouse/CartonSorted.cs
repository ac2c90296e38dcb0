using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Shipments;

namespace Tepat.Domain.Warehouse;

/// <summary>
/// A carton was opened, sorted and counted: good, damaged by reason, and the difference to what the books hold. Short and over are never
/// netted, and a difference is counted by two persons and explained.
/// </summary>
/// <param name="Team">The team on whose table it lies; null when the warehouse's own officers sorted it, without wage.</param>
/// <param name="FlawedSheets">Of the good ones, those usable with a flaw.</param>
/// <param name="FoldedSheets">Of the good ones, those that were folded.</param>
/// <param name="SecondCount">Needed when the count differs from what the books hold.</param>
/// <param name="Explanation">Needed then as well.</param>
public sealed record CartonSorted(
    string Carton,
    string? Team,
    long GoodSheets,
    IReadOnlyList<DamagedSheets> Damage,
    long FlawedSheets,
    long FoldedSheets,
    SecondCount? SecondCount,
    string? Explanation
) : EventData, ICorrectable
{
    public override string Subject => Carton;

    private long Damaged => Damage.Sum(damaged => damaged.Sheets);

    private long Counted => GoodSheets + Damaged;

    public override void Touches(Keys keys)
    {
        SortingStage.Touch(keys.Unit(Carton).Need<CartonSorting>(Carton), Carton);
        if (Team is not null)
        {
            keys.Need<SortingTeam>(Team);
        }
    }

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindUnit(Carton) is not { } unit)
        {
            return ShipmentErrors.CartonNotFound(Carton);
        }

        var work = books.Find<CartonSorting>(Carton);
        var fault = PlaceFault(books, unit, work) ?? CountFault(unit, work, context);
        if (fault is not null)
        {
            return fault;
        }

        books.Posting.Rows.Add(Row(unit, work));
        Settle(books, unit, context);
        if (Team is not null)
        {
            work!.Sort();
        }

        return Outcome.Success;
    }

    private DomainError? PlaceFault(Books books, CustodyUnit unit, CartonSorting? work)
    {
        if (Team is not null && books.Find<SortingTeam>(Team) is null)
        {
            return SortingErrors.TeamNotFound(Team);
        }

        if (unit.Place == Place.Sorting && work!.Team.Code != Team)
        {
            return SortingErrors.BeingSorted(Carton, work.Team.Code);
        }

        if (unit.Place == Place.Sorting)
        {
            return null;
        }

        return unit.Place != Place.Main ? WarehouseErrors.NotInWarehouse(Carton, unit.Place)
            : Team is not null ? SortingErrors.NotOpened(Carton, Team)
            : null;
    }

    private DomainError? CountFault(CustodyUnit unit, CartonSorting? work, EventContext context)
    {
        if (FlawedSheets > GoodSheets)
        {
            return SortingErrors.FlawedBeyondGood;
        }

        if (FoldedSheets > GoodSheets)
        {
            return SortingErrors.FoldedBeyondGood;
        }

        if (Damage.DistinctBy(damaged => damaged.Reason).Count() != Damage.Count)
        {
            return SortingErrors.ReasonRepeated;
        }

        return Counted == unit.Quantity ? null : DifferenceFault(unit.Quantity, work, context);
    }

    private DomainError? DifferenceFault(long held, CartonSorting? work, EventContext context)
    {
        if (SecondCount is null)
        {
            return SortingErrors.SecondCountNeeded(held, Counted);
        }

        if (SecondCount.Sheets != Counted)
        {
            return SortingErrors.CountsDiffer(Counted, SecondCount.Sheets);
        }

        var coordinator = Team is null ? null : work?.Team.Coordinator;
        if (SecondCount.IsBy(coordinator) || SecondCount.IsBy(context.Actor) || SecondCount.IsBy(context.Actor.Split(':')[^1]))
        {
            return SortingErrors.SameCounter;
        }

        return Explanation?.Trim() is { Length: >= Limits.ReasonLengthMin } ? null : SortingErrors.ExplanationNeeded;
    }

    private void Settle(Books books, CustodyUnit unit, EventContext context)
    {
        var (region, item, contents) = (unit.DestinationCode, unit.StockItemId, AccountKey.Unit(unit));
        var difference = Counted - unit.Quantity;
        if (difference > 0)
        {
            books.Move(AccountKey.Unexplained(region, item), contents, difference, region);
            OpenCase(books, unit, CaseKind.CountedOver, difference, context);
        }
        else if (difference < 0)
        {
            books.Move(contents, AccountKey.Missing(region, item), -difference, region);
            OpenCase(books, unit, CaseKind.CountedShort, -difference, context);
        }

        books.Move(contents, AccountKey.Zone(region, item, Condition.Good), GoodSheets, region);
        books.Move(contents, AccountKey.Zone(region, item, Condition.Damaged), Damaged, region);
        books.Move(unit, Place.Emptied, region);
    }

    // Every counted sheet is paid, damaged ones too: a team that lost by what it finds would find less.
    private SortedRow Row(CustodyUnit unit, CartonSorting? work)
    {
        var team = Team is null ? null : work?.Team;
        var wage = team?.WageSenPerSheet ?? 0;
        return new SortedRow(unit, team, unit.Quantity, this, Damaged, wage, wage * Counted);
    }

    /// <summary>The carton is full and unsorted again, on the table of the team that counted it, and neither work nor wage.</summary>
    public Outcome TakeBack(Books books)
    {
        if (books.FindUnit(Carton) is not { } unit)
        {
            return ShipmentErrors.CartonNotFound(Carton);
        }

        if (Team is not null)
        {
            var work = books.Find<CartonSorting>(Carton)!;
            if (work.Team.OpenCarton is { } open)
            {
                return SortingErrors.TeamHasOpenCarton(Team, open);
            }

            work.Reopen();
        }

        books.Posting.Rows.Add(new SortedBackRow());
        SortingStage.CartonCame(books, unit);
        return Outcome.Success;
    }

    private static void OpenCase(Books books, CustodyUnit unit, CaseKind kind, long quantity, EventContext context) =>
        books.Open(
            new DiscrepancyCase
            {
                Kind = kind,
                RegionCode = unit.DestinationCode,
                VendorId = unit.VendorId,
                Unit = unit,
                StockItemId = unit.StockItemId,
                Quantity = quantity,
                OpenedAt = context.OccurredAt,
            }
        );
}

/// <summary>A count by another person, because the first one did not match.</summary>
/// <param name="CountedBy">Name of who counted again: personal data, never in a log.</param>
public sealed record SecondCount(string CountedBy, long Sheets)
{
    internal bool IsBy(string? person) =>
        person is not null && string.Equals(CountedBy.Trim(), person.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>A sorted carton, for work and wages.</summary>
/// <param name="HeldSheets">What the books held before the count.</param>
/// <param name="WageSenPerSheet">The team's wage at that moment.</param>
public sealed record SortedRow(
    CustodyUnit Unit,
    SortingTeam? Team,
    long HeldSheets,
    CartonSorted Count,
    long DamagedSheets,
    long WageSenPerSheet,
    long WageSen
) : PostedRow
{
    /// <summary>Good and damaged together.</summary>
    public long CountedSheets => Count.GoodSheets + DamagedSheets;

    public long ShortSheets => Math.Max(0, HeldSheets - CountedSheets);

    public long OverSheets => Math.Max(0, CountedSheets - HeldSheets);
}

/// <summary>The count that this event takes back is made nothing: a second line of the same day.</summary>
public sealed record SortedBackRow : PostedRow;
