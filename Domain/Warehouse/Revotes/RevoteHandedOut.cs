using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Distribution;
using Tepat.Domain.Shipments;

namespace Tepat.Domain.Warehouse.Revotes;

/// <summary>
/// A station of a released order was given its sheets: cartons of the pool were opened before a witness, the exact number went into a box
/// under new seals, and KPPS took it over (BAST PSU).
/// </summary>
/// <param name="Cartons">Opened one after the other; what the last one keeps stays in the pool.</param>
/// <param name="Seals">Serial numbers, each used once for good.</param>
public sealed record RevoteHandedOut(
    string Release,
    string Village,
    int Station,
    IReadOnlyList<string> Cartons,
    IReadOnlyList<string> Seals,
    Party Receiver,
    Party Witness
) : EventData
{
    public override string Subject => Release;

    public override void Touches(Keys keys)
    {
        keys.Need<RevoteRelease>(Release).NewUnit(Box);
        foreach (var carton in Cartons)
        {
            keys.Unit(carton);
        }

        foreach (var serial in Seals)
        {
            keys.Need<UsedSeal>(serial);
        }
    }

    public override Concern Concerns(Books books) => new(books.Find<RevoteRelease>(Release)!.RegionCode);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.Find<RevoteRelease>(Release) is not { } release)
        {
            return RevoteErrors.NotFound(Release);
        }

        if (release.Status != RevoteStatus.Released)
        {
            return RevoteErrors.NotReleased(Release, release.Status);
        }

        if (release.Find(Village, Station) is not { } station)
        {
            return RevoteErrors.StationNotListed(Release, Village, Station);
        }

        if (Fault(books, station) is { } fault)
        {
            return fault;
        }

        SealRegister.Use(books, Box, Seals);
        Draw(books, release, station.Sheets);
        station.HandOut(Box, Receiver.Name, context.OccurredAt);
        return Outcome.Success;
    }

    private string Box => RevoteRelease.BoxCodeOf(Release, Village, Station);

    private DomainError? Fault(Books books, RevoteStation station)
    {
        if (station.Status != RevoteStationStatus.Waiting)
        {
            return RevoteErrors.StationIs(Village, Station, station.Status);
        }

        if (Witness.IsSamePerson(Receiver))
        {
            return RevoteErrors.WitnessIsReceiver;
        }

        if (Cartons.Select(code => CartonFault(books, station.Release, code)).OfType<DomainError>().FirstOrDefault() is { } fault)
        {
            return fault;
        }

        var held = Cartons.Distinct().Sum(code => books.FindUnit(code)!.Quantity);
        return held < station.Sheets ? RevoteErrors.NotEnoughInCartons(held, station.Sheets)
            : books.IsTaken(Box) ? BoxErrors.AlreadyFilled(Box, BoxStatus.Sealed)
            : SealRegister.Fault(books, Seals);
    }

    private static DomainError? CartonFault(Books books, RevoteRelease release, string code)
    {
        if (books.FindUnit(code) is not { } unit)
        {
            return ShipmentErrors.CartonNotFound(code).At("cartons");
        }

        if (unit.StockItemId != release.StockItemId || unit.Attribution != release.RegionCode)
        {
            return RevoteErrors.OtherPool(code);
        }

        return unit.Place == Place.RevoteStore ? null : WarehouseErrors.NotInRevoteStore(code, unit.Place).At("cartons");
    }

    // The box is the commission's, like the carton: wherever the station lies, its sheets count in the books of who keeps the pool.
    private void Draw(Books books, RevoteRelease release, long sheets)
    {
        var box = new CustodyUnit
        {
            Code = Box,
            Kind = UnitKind.Box,
            StockItemId = release.StockItemId,
            DestinationCode = release.RegionCode,
            Pool = Pool.Revote,
            PackedQuantity = sheets,
            Quantity = 0,
        };
        books.Add(box, Place.Station, new CustodyPoint(CustodyLevel.Station, Village, Station).Ref);
        foreach (var carton in Cartons.Distinct().Select(code => books.FindUnit(code)!))
        {
            var drawn = Math.Min(sheets, carton.Quantity);
            books.Move(AccountKey.Unit(carton), AccountKey.Unit(box), drawn, release.RegionCode);
            sheets -= drawn;
            if (carton.Quantity == 0)
            {
                books.Move(carton, Place.Emptied, release.RegionCode);
            }
        }
    }
}
