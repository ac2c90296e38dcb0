using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Warehouse;

namespace Tepat.Domain.Shipments;

/// <summary>A case was closed with a reason. A carton that did not arrive is found after all, or given up as lost.</summary>
public sealed record CaseResolved(string Case, string? Carton, CaseResolution Resolution, string Reason) : EventData, ICorrectable
{
    public override string Subject => Case;

    public override void Touches(Keys keys)
    {
        keys.Case(Case);
        if (Carton is not null)
        {
            SortingStage.Touch(keys.Unit(Carton), Carton);
        }
    }

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindCase(Case) is not { } @case)
        {
            return ShipmentErrors.CaseNotFound(Case);
        }

        if (@case.Status == CaseStatus.Resolved)
        {
            return ShipmentErrors.CaseClosed(Case);
        }

        if (@case.Kind == CaseKind.CountedShort && Resolution == CaseResolution.Found)
        {
            return FoundAfterAll(books, @case, context);
        }

        var unit = Carton is null ? null : books.FindUnit(Carton);
        if (Resolution != CaseResolution.Accepted)
        {
            if (@case.Kind != CaseKind.NotArrived || unit is not { Place: Place.Untraced } || @case.UnitCode != unit.Code)
            {
                return ShipmentErrors.CaseResolutionNotPossible(Case);
            }

            Settle(books, @case, unit);
        }
        else if (@case.Kind == CaseKind.NotArrived && (unit is null or { Place: Place.Untraced } || @case.UnitCode != unit.Code))
        {
            // The carton must be named, so that no case is closed over sheets that nobody has found or given up.
            return ShipmentErrors.CaseResolutionNotPossible(Case);
        }

        return @case.Resolve(context.Actor, context.OccurredAt, $"{Resolution}: {Reason}");
    }

    public Outcome TakeBack(Books books) => books.FindCase(Case) is { } @case ? @case.Reopen() : ShipmentErrors.CaseNotFound(Case);

    // Somebody looked at every sheet when it was found, so what was short is good now; if a replacement came for it, it is surplus. Re-vote
    // ballots that left the locked pool never go back into it: what is found of them is archived.
    private Outcome FoundAfterAll(Books books, DiscrepancyCase @case, EventContext context)
    {
        var (region, item) = (RegionCode.AttributionOf(@case.RegionCode), @case.StockItemId);
        var missing = AccountKey.Missing(region, item);
        if (books.Balance(missing) < @case.Quantity)
        {
            return ShipmentErrors.CaseResolutionNotPossible(Case);
        }

        var found =
            @case.Pool == Pool.Revote ? AccountKey.Archived(region, item, Condition.Unused) : AccountKey.Zone(region, item, Condition.Good);
        books.Move(missing, found, @case.Quantity, region);
        return @case.Resolve(context.Actor, context.OccurredAt, $"{Resolution}: {Reason}");
    }

    private void Settle(Books books, DiscrepancyCase @case, CustodyUnit unit)
    {
        if (Resolution == CaseResolution.Found)
        {
            books.Move(unit, unit.Pool == Pool.Revote ? Place.RevoteStore : Place.Main, @case.RegionCode);
            SortingStage.CartonCame(books, unit);
            return;
        }

        books.Move(AccountKey.Unit(unit), AccountKey.Missing(unit.DestinationCode, unit.StockItemId), unit.Quantity, unit.DestinationCode);
        books.Move(unit, Place.Emptied, unit.DestinationCode);
    }
}
