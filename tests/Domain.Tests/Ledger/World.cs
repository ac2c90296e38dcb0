using Tepat.Domain.Audit;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;
using Tepat.Domain.Production;
using Tepat.Domain.Shipments;

namespace Tepat.Domain.Tests.Ledger;

/// <summary>One plant, two kabupaten and the people who act, on books held in memory.</summary>
internal sealed class World
{
    public const string Malang = "35.07";
    public const string Pasuruan = "35.14";
    public const string Plant = "GRESIK-01";
    public const long Ordinary = 1;
    public const long Revote = 2;

    private static readonly DateTimeOffset Start = new(2024, 10, 12, 1, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<long, long> reversals = [];
    private int ticks;
    private long nextId = 1;

    public Books Books { get; } = new();

    /// <summary>What was recorded, in its order; the place of an event in the log is its index and one.</summary>
    public List<LoggedEvent> Log { get; } = [];

    public List<DiscrepancyCase> Cases { get; } = [];

    public string Order { get; private set; } = "";

    /// <summary>Issues an order that is ready to print.</summary>
    public World WithOrder(long regular, long reserve, long revote, long pasuruan = 0)
    {
        Order = "PC-35-0001";
        var order = new PrintOrder
        {
            Id = nextId++,
            Version = 1,
            Code = Order,
            ContractId = 1,
            VendorId = 1,
            PlantCode = Plant,
            RegionCode = "35",
            OrdinaryItemId = Ordinary,
            RevoteItemId = Revote,
            Status = OrderStatus.Ready,
            OrderedOrdinary = regular + reserve + pasuruan,
            OrderedRevote = revote,
        };
        order.Load(Line(Malang, regular, reserve, revote));
        order.Load(Line(Pasuruan, pasuruan, 0, 0));
        Books.Load(order);
        return this;
    }

    public Outcome Report(EventData what, string by = "vendor:CONTOH", DateTimeOffset? occurredAt = null)
    {
        var keys = new Keys();
        what.Touches(keys);
        keys.LoggedEvents.Where(sequence => sequence > 0 && sequence <= Log.Count).ToList().ForEach(ReadBack);
        var posting = Books.Begin();
        var at = Start.AddMinutes(ticks++);
        var outcome = what.Apply(Books, new EventContext(by, occurredAt ?? at, at));
        foreach (var @case in posting.Cases)
        {
            @case.Code = $"KS-{Cases.Count + 1}";
            Cases.Add(@case);
            Books.Load(@case);
        }

        foreach (var unit in Books.Units.Where(unit => unit.Id == 0))
        {
            unit.Id = nextId++;
        }

        if (outcome.IsSuccess)
        {
            Keep(what, posting);
        }

        return outcome;
    }

    /// <summary>Takes back what was recorded last, or at another place in the log.</summary>
    public Outcome Correct(int? sequence = null, string by = "user:kasubag3507") =>
        Report(new EventCorrected(sequence ?? Log.Count, "", "", "salah catat"), by);

    public void Must(EventData what, string by = "vendor:CONTOH")
    {
        var outcome = Report(what, by);
        outcome.IsSuccess.ShouldBeTrue($"{what}: {(outcome.IsSuccess ? "" : outcome.Errors[0].Code)}");
    }

    public void Print(long good, long waste = 0, long over = 0, Pool pool = Pool.Ordinary) =>
        Must(new PrintRunReported(Order, $"R{ticks}", pool, good, waste, over, "1", "M1"));

    /// <summary>Packs sheets into cartons of a size, the last one partial, and answers their codes.</summary>
    public List<string> Pack(string destination, long sheets, long size, string prefix, Pool pool = Pool.Ordinary)
    {
        List<string> codes = [];
        for (var left = sheets; left > 0; left -= size)
        {
            var code = $"{destination}-{prefix}-{codes.Count + 1:D4}";
            Must(new CartonPacked(Order, destination, code, pool, Math.Min(size, left), $"S{code}"));
            codes.Add(code);
        }

        return codes;
    }

    public void Dispatch(string shipment, string destination, IReadOnlyList<string> cartons) =>
        Must(
            new ShipmentDispatched(
                shipment,
                OriginKind.Plant,
                Plant,
                destination,
                "L 0000 XX",
                "Sopir Contoh",
                ["TR-1"],
                "Polres Contoh",
                Start.AddDays(2),
                cartons
            )
        );

    /// <summary>Sheets of a region in one state.</summary>
    public long Sheets(Term term, string owner = Malang, long item = Ordinary) => Books.Sheets(owner, item, term);

    public long AtPlant(Term term, long item = Ordinary) => Books.Sheets(Owners.Plant(Plant), item, term);

    /// <summary>Every contest sums to zero over all accounts, none but sources below zero, and each owner's terms add up.</summary>
    public void ReconcilesToZero()
    {
        Books.Accounts.GroupBy(account => account.Key.StockItemId).Where(item => item.Sum(account => account.Balance) != 0).ShouldBeEmpty();
        Books.Accounts.Where(account => !account.Key.IsSource && account.Balance < 0).ShouldBeEmpty();
        Term[] held =
        [
            Term.AtPrinter,
            Term.OnRoad,
            Term.Unsorted,
            Term.Quarantine,
            Term.RevoteStore,
            Term.Untraced,
            Term.Good,
            Term.Boxes,
            Term.Used,
            Term.Spoiled,
            Term.Unused,
            Term.Damaged,
            Term.Missing,
            Term.Destroyed,
            Term.Archived,
        ];
        foreach (var (region, item) in new[] { (Malang, Ordinary), (Malang, Revote), (Pasuruan, Ordinary) })
        {
            (Sheets(Term.Packed, region, item) + Sheets(Term.Unexplained, region, item)).ShouldBe(
                held.Sum(term => Sheets(term, region, item))
            );
        }

        foreach (var item in new[] { Ordinary, Revote })
        {
            AtPlant(Term.Printed, item)
                .ShouldBe(new[] { Term.InStore, Term.Packed, Term.Waste, Term.OverPrint, Term.Destroyed }.Sum(term => AtPlant(term, item)));
        }
    }

    private void Keep(EventData what, Posting posting)
    {
        Log.Add(
            new LoggedEvent
            {
                Sequence = Log.Count + 1,
                Type = EventCatalogue.Of(what).Name,
                Data = what,
                Movements = [.. posting.Movements.Select(m => new LoggedMovement(m.From.Key, m.To.Key, m.Quantity, m.Region))],
                UnitMoves = [.. posting.UnitMoves.Select(m => new LoggedUnitMove(m.Unit.Code, m.From, m.FromRef, m.To, m.ToRef))],
                Cases = [.. posting.Cases.Select(@case => @case.Code)],
                IsReversal = posting.Reverses is not null,
            }
        );
        if (posting.Reverses is { } reversed)
        {
            reversals[reversed] = Log.Count;
        }
    }

    // As the log would tell it now.
    private void ReadBack(long sequence)
    {
        var kept = Log[(int)sequence - 1];
        var later = Log.Skip((int)sequence)
            .FirstOrDefault(one =>
                !one.IsReversal
                && !reversals.ContainsKey(one.Sequence)
                && one.UnitMoves.Any(move => kept.UnitMoves.Any(mine => mine.Unit == move.Unit))
            );
        Books.Load(
            new LoggedEvent
            {
                Sequence = sequence,
                Type = kept.Type,
                Data = kept.Data,
                Movements = kept.Movements,
                UnitMoves = kept.UnitMoves,
                Cases = kept.Cases,
                IsReversal = kept.IsReversal,
                ReversedBy = reversals.TryGetValue(sequence, out var by) ? by : null,
                Later = later is null ? null : new LaterEvent(later.Sequence, later.Type),
            }
        );
    }

    private OrderLine Line(string destination, long regular, long reserve, long revote) =>
        new()
        {
            Id = nextId++,
            Version = 1,
            DestinationCode = destination,
            RegularQuantity = regular,
            ReserveQuantity = reserve,
            RevoteQuantity = revote,
        };
}
