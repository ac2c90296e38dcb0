using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Distribution;

/// <summary>
/// On polling day a station that ran short got sheets of a neighbour, both heads signing. It belongs to that day: before both boxes are at
/// their stations nothing is lent, so that a box on its way holds the number of R5.
/// </summary>
public sealed record SheetsTransferred(string FromBox, string ToBox, long Sheets, Party Sender, Party Receiver, string Reason) : EventData
{
    public override string Subject => ToBox;

    public override void Touches(Keys keys) => keys.Need<BoxJourney>(FromBox).Need<BoxJourney>(ToBox).Unit(FromBox).Unit(ToBox);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (Missing(books) is { } missing)
        {
            return HandOverErrors.BoxNotFound(missing);
        }

        var (from, to) = (books.FindUnit(FromBox)!, books.FindUnit(ToBox)!);
        if (Fault(books, from, to) is { } fault)
        {
            return fault;
        }

        books.Move(AccountKey.Unit(from), AccountKey.Unit(to), Sheets, from.Attribution);
        return Outcome.Success;
    }

    private string? Missing(Books books) =>
        new[] { FromBox, ToBox }.FirstOrDefault(code => books.FindUnit(code) is null || books.Find<BoxJourney>(code) is null);

    private DomainError? Fault(Books books, CustodyUnit from, CustodyUnit to)
    {
        if (FromBox == ToBox)
        {
            return UsageErrors.TwoStations;
        }

        if (Sender.IsSamePerson(Receiver))
        {
            return HandOverErrors.SenderIsReceiver;
        }

        if (from.StockItemId != to.StockItemId || from.Attribution != to.Attribution)
        {
            return UsageErrors.OtherContest;
        }

        if ((StationFault(books, from, "fromBox") ?? StationFault(books, to, "toBox")) is { } fault)
        {
            return fault;
        }

        var held = books.Balance(AccountKey.Unit(from));
        return held < Sheets ? UsageErrors.NotEnough(FromBox, held, Sheets) : null;
    }

    private static DomainError? StationFault(Books books, CustodyUnit unit, string field)
    {
        var journey = books.Find<BoxJourney>(unit.Code)!;
        if (journey.IsOpened)
        {
            return UsageErrors.AlreadyReported(unit.Code);
        }

        return unit.Place == Place.Station && unit.PlaceRef == journey.StationRef
            ? null
            : UsageErrors.NotAtStation(unit.Code, field, unit.Place.ToString());
    }
}
