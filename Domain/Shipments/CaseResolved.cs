using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

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
            keys.Unit(Carton);
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

    private void Settle(Books books, DiscrepancyCase @case, CustodyUnit unit)
    {
        if (Resolution == CaseResolution.Found)
        {
            books.Move(unit, unit.Pool == Pool.Revote ? Place.RevoteStore : Place.Main, @case.RegionCode);
            return;
        }

        books.Move(AccountKey.Unit(unit), AccountKey.Missing(unit.DestinationCode, unit.StockItemId), unit.Quantity, unit.DestinationCode);
        books.Move(unit, Place.Emptied, unit.DestinationCode);
    }
}
