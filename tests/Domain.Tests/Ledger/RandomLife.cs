using Tepat.Domain.Audit;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Destruction;
using Tepat.Domain.Distribution;
using Tepat.Domain.Production;
using Tepat.Domain.Shipments;
using Tepat.Domain.Warehouse;

namespace Tepat.Domain.Tests.Ledger;

/// <summary>
/// One contest with two stations and few sheets, so that random steps get far: each step tries something that the world's people could,
/// what comes next or anything at all.
/// </summary>
internal sealed class RandomLife
{
    private const int Cartons = 4;
    private const int SheetsEach = 6;
    private const int StationCount = 2;

    private static readonly List<PackListStation> Stations = Packing.Stations(StationCount, StationCount * SheetsEach);

    private readonly List<EventData> tried = [];
    private int number;

    public World World { get; } = new World().WithOrder((StationCount * SheetsEach) + 8, 0, 0);

    public int Burnt { get; private set; }

    public bool HasJustBurnt { get; private set; }

    /// <param name="isOnward">What comes next for a carton, a box or the fire; otherwise anything at all.</param>
    /// <param name="kind">0 to 24: what is tried.</param>
    /// <param name="index">0 to 11: which carton, box, case, place.</param>
    /// <param name="amount">0 to 2,000: how many, how wrong.</param>
    public void Step(bool isOnward, int kind, int index, int amount)
    {
        var what = isOnward
            ? Onward(kind, index, amount)
            : (amount % 5) switch
            {
                0 => Early(kind, index, amount),
                1 => Hall(kind, index, amount),
                2 or 3 => Away(kind, index, amount),
                _ when kind < 12 => Fire(index, amount),
                _ => Again(index, amount),
            };
        tried.Add(what);
        var person = amount % 3 == 0 ? Packing.Packer : Packing.Verifier;
        var before = Total();
        var outcome = Record(what, what is DestructionSigned { Office: SigningOffice.Kpu } ? Burning.Head : person);
        HasJustBurnt = outcome && what is DestructionCarriedOut;
        Burnt += HasJustBurnt ? 1 : 0;
        if (!outcome)
        {
            Total().ShouldBe(before, "a refused event leaves no trace");
        }
    }

    private bool Record(EventData what, string by)
    {
        var keys = new Keys();
        what.Touches(keys);
        foreach (var code in keys.Needed<BoxJourney>())
        {
            Carrying.LoadJourney(World, code);
        }

        return World.Report(what, by).IsSuccess;
    }

    private EventData Onward(int kind, int index, int amount)
    {
        var carton = World.Books.FindUnit($"K{index % Cartons}");
        var box = World.Books.Find<BallotBox>(Packing.Code(Stations[index % StationCount]));
        return kind switch
        {
            < 12 when carton?.Place is not Place.Emptied => OfCarton(carton, index, amount),
            < 18 => box is null ? Hall(0, index, 1)
            : box.Status == BoxStatus.Sealed ? OfSealed(box)
            : Hall(
                box.Status == BoxStatus.Listed ? 5
                    : box.Status == BoxStatus.Filled ? 12
                    : 20,
                index,
                amount
            ),
            _ => OfFire(),
        };
    }

    private EventData OfCarton(CustodyUnit? carton, int index, int amount) =>
        carton is null ? Early(World.AtPlant(Term.InStore) < 10 ? 0 : 5, index, amount)
        : carton.Place == Place.Printer ? Early(9, index, amount)
        : carton.Place == Place.Road ? Early(amount % 2 == 0 ? 11 : 14, index, amount)
        : Early(20, index, amount);

    private EventData OfSealed(BallotBox box)
    {
        var isCounted = World.Books.Find<BoxJourney>(box.Code) is { IsOpened: true };
        return World.Books.FindUnit(box.Code)!.Place switch
        {
            Place.Returned when isCounted => new BoxesArchived(World.Malang, [box.Code]),
            Place.Station when !isCounted => Usage(box.Code, 0),
            Place.PackingHall => Carrying.HandOver($"BAST-{++number}", Carrying.Pps, Carrying.Kpps(box.StationNumber), box.StationNumber),
            _ => Carrying.HandOver($"BAST-{++number}", Carrying.Ppk, Carrying.Kpu, box.StationNumber),
        };
    }

    private EventData OfFire()
    {
        var open = World.Books.All<BallotDestruction>().FirstOrDefault(one => one.Status == DestructionStatus.Proposed);
        return open is null ? Fire(0, 1)
            : !open.Signatures.ContainsKey(SigningOffice.Kpu) ? Fire(4, 1)
            : !open.Signatures.ContainsKey(SigningOffice.Bawaslu) ? Fire(6, 1)
            : !open.Signatures.ContainsKey(SigningOffice.Police) ? Fire(7, 1)
            : Fire(9, 1);
    }

    private EventData Early(int kind, int index, int amount)
    {
        var (carton, shipment) = ($"K{index % Cartons}", $"SJ{index % Cartons}");
        var held = World.Books.FindUnit(carton)?.Quantity ?? 0;
        return kind switch
        {
            < 4 => new PrintRunReported(World.Order, $"R{++number}", Pool.Ordinary, amount % 12, amount % 3, 0, "1", "M"),
            < 8 => new CartonPacked(World.Order, World.Malang, carton, Pool.Ordinary, 4 + (amount % 4), "S"),
            < 11 => Dispatch(shipment, carton),
            < 13 => new ReceiptOpened(shipment, "Saksi"),
            < 17 when amount % 5 == 0 => new CartonReceived(shipment, carton, CartonFinding.Counted, held - 1 + (amount % 3), null),
            < 17 => new CartonReceived(shipment, carton, CartonFinding.Sealed, null, null),
            < 19 => new ReceiptClosed(shipment, "B", amount % 2),
            < 23 => Sorting.Count(carton, Math.Max(0, held - (amount % 2)), amount % 7 == 0 ? 1 : 0),
            23 => new ReplacementRequested($"PG-{++number}", World.Order, World.Malang, 1 + (amount % 4), "rusak saat sortir"),
            _ => new ReplacementDecided($"PG-{number}", World.Order, amount % 4 != 0, "alasan yang cukup"),
        };
    }

    private static EventData Hall(int kind, int index, int amount)
    {
        var station = Stations[index % StationCount];
        var box = Packing.Code(station);
        return kind switch
        {
            < 2 => new PackListOpened(World.Malang, Packing.Contest, World.Ordinary, "RK-35-0001", Stations),
            < 9 => new BoxFilled(box, Packing.Contest, station.Sheets - (amount % 9 == 0 ? 1 : 0), null),
            < 16 => new BoxVerified(box, station.Sheets),
            < 23 => new BoxSealed(box, [$"KT-{amount}"]),
            _ => new BoxEmptied(box, Math.Max(0, station.Sheets - (amount % 4 == 0 ? 1 : 0)), "dihitung ulang"),
        };
    }

    private EventData Away(int kind, int index, int amount)
    {
        var box = Packing.Code(Stations[index % StationCount]);
        return kind switch
        {
            0 => new TripPlanned(
                $"SJ-D-{index % 2}",
                World.Malang,
                "R",
                TripMode.Truck,
                3,
                "N 1",
                "Sopir",
                "Polres",
                Carrying.At(0),
                Carrying.At(9)
            ),
            < 3 => new BoxLoaded($"SJ-D-{index % 2}", box),
            3 => new BoxUnloaded($"SJ-D-{index % 2}", box),
            4 => new TripDeparted($"SJ-D-{index % 2}", ["TR-1"]),
            5 => new TripArrived($"SJ-D-{index % 2}"),
            < 14 => HandOver(1 + (index % StationCount), amount),
            < 18 => Usage(box, amount),
            < 19 => new SheetsTransferred(
                box,
                Packing.Code(Stations[amount % StationCount]),
                1 + (amount % 3),
                Signs("Ani"),
                Signs("Budi"),
                "kurang"
            ),
            < 23 => new BoxesArchived(World.Malang, [box]),
            _ => new CaseResolved($"KS-{1 + index}", $"K{index % Cartons}", (CaseResolution)(amount % 3), "alasan yang cukup"),
        };
    }

    private EventData Fire(int index, int amount)
    {
        var code = $"PM-{World.Books.All<BallotDestruction>().Count}";
        var open = World.Books.Find<BallotDestruction>(code);
        var (damaged, surplus) = (World.Sheets(Term.Damaged), World.Sheets(Term.Good));
        return index switch
        {
            < 4 => Burning.Proposal(
                damaged + (amount % 6 == 0 ? 1 : 0),
                surplus,
                StationCount * SheetsEach,
                $"PM-{World.Books.All<BallotDestruction>().Count + 1}"
            ),
            < 6 => Burning.Signed(SigningOffice.Kpu, code),
            6 => Burning.Signed(SigningOffice.Bawaslu, code),
            7 => Burning.Police(code),
            8 => new DestructionCancelled(code, "jumlah berubah"),
            _ => new DestructionCarriedOut(
                code,
                open?.TotalSheets ?? 1,
                open?.DamagedSheets ?? 1,
                open?.SurplusSheets ?? 0,
                StationCount * SheetsEach
            ),
        };
    }

    // The same again, as a queue would send it, or the correction of something that was recorded.
    private EventData Again(int index, int amount) =>
        amount % 2 == 0 && tried.Count > 0
            ? tried[Math.Max(0, tried.Count - 1 - index)]
            : new EventCorrected(Math.Max(1, World.Log.Count - index), "", "", "salah catat");

    private BoxesHandedOver HandOver(int station, int amount)
    {
        CustodyPoint[] chain = [Carrying.Kpu, Carrying.Ppk, Carrying.Pps, Carrying.Kpps(station)];
        var step = amount % 3;
        var (from, to) = amount % 2 == 0 ? (chain[step], chain[step + 1]) : (chain[step + 1], chain[step]);
        return Carrying.HandOver($"BAST-{++number}", from, to, station);
    }

    private UsageReported Usage(string box, int amount)
    {
        var held = World.Books.FindUnit(box)?.Quantity ?? 0;
        return new UsageReported(box, held / 2, amount % 2, held - (held / 2), [$"SB-{++number}"], Signs("Ketua"));
    }

    private static ShipmentDispatched Dispatch(string shipment, string carton) =>
        new(shipment, OriginKind.Plant, World.Plant, World.Malang, "L 0", "D", ["T"], "E", DateTimeOffset.UnixEpoch, [carton]);

    private static Party Signs(string name) => new("KPPS", name);

    private long Total() =>
        World.Books.Accounts.Sum(account => Math.Abs(account.Balance) * (1 + (account.Key.GetHashCode() % 97)))
        + World.Books.Units.Sum(unit => unit.Quantity * (1 + (int)unit.Place));
}
