using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Shipments;

namespace Tepat.Domain.Distribution;

/// <summary>
/// Boxes went from one hand of the chain to the next, or back: a signed fact, recorded as it was seen (R10). A seal that differs, a box that
/// belongs elsewhere and a step that was not told open a case or a gap; none of them is a reason to lose the record.
/// </summary>
/// <param name="HandOver">Number of the record (BAST), given by who writes it.</param>
/// <param name="Site">Where it happened, in words.</param>
public sealed record BoxesHandedOver(
    string HandOver,
    CustodyPoint From,
    CustodyPoint To,
    IReadOnlyList<BoxSeen> Boxes,
    IReadOnlyList<OutsideItem> OutsideItems,
    Party Sender,
    Party Receiver,
    Party Witness,
    string Site
) : EventData
{
    public override string Subject => HandOver;

    /// <summary>True on the way back to the regency.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsReturn => To.Level < From.Level;

    [System.Text.Json.Serialization.JsonIgnore]
    public JourneyStep Step =>
        (To.Level, IsReturn) switch
        {
            (CustodyLevel.District, false) => JourneyStep.AtDistrict,
            (CustodyLevel.Village, false) => JourneyStep.AtVillage,
            (CustodyLevel.Station, _) => JourneyStep.AtStation,
            (CustodyLevel.Village, true) => JourneyStep.BackAtVillage,
            (CustodyLevel.District, true) => JourneyStep.BackAtDistrict,
            _ => JourneyStep.Returned,
        };

    public override void Touches(Keys keys)
    {
        keys.Need<HandOverNumber>(HandOver);
        foreach (var seen in Boxes)
        {
            keys.Need<BoxJourney>(seen.Box).FoundUnit(seen.Box);
        }
    }

    public override Concern Concerns(Books books) => new(To.Region, From.Region);

    public override Outcome Apply(Books books, EventContext context)
    {
        if ((PeopleFault() ?? PointFault()) is { } fault)
        {
            return fault;
        }

        if (books.Find<HandOverNumber>(HandOver) is not null)
        {
            return HandOverErrors.NumberTaken(HandOver);
        }

        foreach (var seen in Boxes)
        {
            if (BoxFault(books, seen.Box, context) is { } refused)
            {
                return refused;
            }
        }

        books.Put(HandOver, new HandOverNumber(HandOver));
        books.Posting.Rows.Add(new HandOverRow(this));
        foreach (var seen in Boxes)
        {
            TakeOver(books, seen, context);
        }

        return Outcome.Success;
    }

    private DomainError? PeopleFault()
    {
        if (Sender.IsSamePerson(Receiver))
        {
            return HandOverErrors.SenderIsReceiver;
        }

        return Witness.IsSamePerson(Sender) || Witness.IsSamePerson(Receiver) ? HandOverErrors.WitnessIsParty : null;
    }

    private DomainError? PointFault()
    {
        if (From.Level == To.Level)
        {
            return HandOverErrors.SameLevel;
        }

        return Boxes.Select(seen => seen.Box).Distinct().Count() < Boxes.Count ? HandOverErrors.BoxNamedTwice : null;
    }

    private DomainError? BoxFault(Books books, string code, EventContext context)
    {
        if (books.Find<BoxJourney>(code) is not { } box || books.FindUnit(code) is not { } unit)
        {
            return HandOverErrors.BoxNotFound(code);
        }

        if (!box.IsSealed)
        {
            return HandOverErrors.BoxNotSealed(code);
        }

        var isThere = unit.Place == PlaceOf(To.Level) && unit.PlaceRef == To.Ref && box.Step == Step;
        var isTold = box.BelongsTo(To.Level, To.Region, To.Station) && box.WasTold(Step, context.OccurredAt);
        return isThere || isTold
            ? HandOverErrors.AlreadyHandedOver(code, box.LastHandOver!, box.ArrivedAt(Step) ?? box.LastAt!.Value, box.LastReceiver!)
            : null;
    }

    private void TakeOver(Books books, BoxSeen seen, EventContext context)
    {
        var (box, unit) = (books.Find<BoxJourney>(seen.Box)!, books.FindUnit(seen.Box)!);
        var belongs = box.BelongsTo(To.Level, To.Region, To.Station);
        var differs = seen.IsBroken || SealsDiffer(box, seen);
        var held = box.Seals;
        var moves = box.Arrive(Step, belongs, context.OccurredAt, HandOver, Receiver.Name);
        if (moves)
        {
            books.Move(unit, PlaceOf(To.Level), To.Ref);
        }

        if (differs)
        {
            box.SealDiffers();
            OpenCase(books, unit, CaseKind.SealDiffers, context);
        }

        if (!belongs)
        {
            OpenCase(books, unit, CaseKind.Misrouted, context);
        }

        var finding = new HandOverBoxFinding(held, seen.Seals, differs, !belongs, moves && box.HasGap, !moves);
        books.Posting.Rows.Add(new HandOverBoxRow(seen.Box, finding));
    }

    // On the way back the seals are the station's new ones; until its report is in, the books cannot tell them.
    private bool SealsDiffer(BoxJourney box, BoxSeen seen) => (!IsReturn || box.IsOpened) && !seen.Seals.ToHashSet().SetEquals(box.Seals);

    private void OpenCase(Books books, CustodyUnit unit, CaseKind kind, EventContext context) =>
        books.Open(
            new DiscrepancyCase
            {
                Kind = kind,
                RegionCode = To.Region,
                OtherRegionCode = unit.DestinationCode == To.Region ? null : unit.DestinationCode,
                Unit = unit,
                StockItemId = unit.StockItemId,
                Quantity = unit.Quantity,
                OpenedAt = context.OccurredAt,
            }
        );

    private static Place PlaceOf(CustodyLevel level) =>
        level switch
        {
            CustodyLevel.District => Place.District,
            CustodyLevel.Village => Place.Village,
            CustodyLevel.Station => Place.Station,
            _ => Place.Returned,
        };
}
