using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Planning;
using Tepat.Domain.Procurement;
using Tepat.Domain.Production;
using Tepat.Domain.Shipments;

namespace Tepat.Api.Hosting.Demo;

/// <summary>A consignment of the demo, from its loading to its receipt.</summary>
internal sealed record DemoShipment(
    string Code,
    int Number,
    DemoOrder Order,
    string Region,
    IReadOnlyList<string> Cartons,
    DateTimeOffset Departs,
    DateTimeOffset Expected,
    DateTimeOffset Arrives
);

/// <summary>What the plants report day by day: runs, cartons, departures. Deterministic.</summary>
internal sealed class DemoPlants(DemoStage stage, IReadOnlyList<DemoOrder> orders)
{
    private const int CartonsPerTruck = 400;

    private readonly Dictionary<string, Progress> progress = orders.ToDictionary(order => order.Code, order => new Progress(order));
    private int shipments;

    /// <summary>All consignments that have left, in the order in which they left.</summary>
    public List<DemoShipment> Left { get; } = [];

    /// <summary>Registers plates and films of the orders whose proof is approved (R9).</summary>
    public async Task RegisterPlates(ISet<string> withoutProof)
    {
        stage.At(DemoCalendar.Day(10, 11, 16));
        foreach (var group in Printing(withoutProof).GroupBy(order => order.Vendor))
        {
            await stage.Report(
                group.Key,
                [
                    .. group.Select(order =>
                        (
                            DemoCalendar.Day(10, 11, 15),
                            (EventData)
                                new PlatesRegistered(
                                    order.Code,
                                    [new($"{order.Code}-PL1", PlateKind.Plate), new($"{order.Code}-F1", PlateKind.Film)]
                                )
                        )
                    ),
                ]
            );
        }
    }

    /// <summary>One day of all plants: trucks leave in the morning with what was packed before, then presses and packers work.</summary>
    public async Task Day(DateTimeOffset day, ISet<string> withoutProof)
    {
        stage.At(day.AddHours(13));
        foreach (var group in Printing(withoutProof).GroupBy(order => order.Vendor))
        {
            List<(DateTimeOffset, EventData)> events = [];
            foreach (var order in group)
            {
                Depart(progress[order.Code], day, events);
                Print(progress[order.Code], day, events);
            }

            await stage.Report(group.Key, events);
        }
    }

    /// <summary>Invoices of the governor's orders: the actual cost.</summary>
    public async Task Invoice(DateTimeOffset at)
    {
        stage.At(at);
        foreach (var order in orders.Where(order => order is { Contest: "GUB-35", Item: ItemCodes.Ballot }))
        {
            var quantity = order.Ordinary + order.Revote;
            await stage.Report(order.Vendor, [(at, new InvoiceSubmitted(order.Code, $"INV-{order.Code}", quantity, quantity * 24_500))]);
        }
    }

    private IEnumerable<DemoOrder> Printing(ISet<string> withoutProof) => orders.Where(order => !withoutProof.Contains(order.Code));

    private static void Print(Progress order, DateTimeOffset day, List<(DateTimeOffset, EventData)> events)
    {
        var (start, plan) = (order.Order.Start.Date, order.Order);
        var elapsed = (int)(day.Date - start).TotalDays;
        if (elapsed < 0 || elapsed >= plan.Days)
        {
            return;
        }

        var good = elapsed == plan.Days - 1 ? plan.Ordinary - order.Printed : plan.Ordinary / plan.Days;
        order.Printed += good;
        events.Add(
            (
                day.AddHours(9),
                new PrintRunReported(
                    plan.Code,
                    $"{plan.Code}-R{elapsed + 1:D2}",
                    Pool.Ordinary,
                    good,
                    good / 14_000,
                    0,
                    "1",
                    $"M-{1 + (elapsed % 4)}"
                )
            )
        );
        if (elapsed == 0 && plan.Revote > 0)
        {
            events.Add((day.AddHours(10), new PrintRunReported(plan.Code, $"{plan.Code}-PSU", Pool.Revote, plan.Revote, 3, 0, "1", "M-5")));
        }

        Pack(order, day.AddHours(12), events);
    }

    private static void Pack(Progress order, DateTimeOffset at, List<(DateTimeOffset, EventData)> events)
    {
        foreach (var line in order.Lines.Where(line => !line.IsPacked))
        {
            var region = line.Line.Destination;
            if (line.Line.RevoteQuantity > 0 && line.Cartons.Count == 0)
            {
                line.Add($"{region}-{order.Prefix}-PSU-1", events, at, order.Order, Pool.Revote, line.Line.RevoteQuantity);
            }

            while (line.Left > 0 && order.Printed - order.Packed >= Math.Min(order.Order.CartonSheets, line.Left))
            {
                var sheets = Math.Min(order.Order.CartonSheets, line.Left);
                line.Add($"{region}-{order.Prefix}-{line.Cartons.Count + 1:D4}", events, at, order.Order, Pool.Ordinary, sheets);
                (line.Left, order.Packed) = (line.Left - sheets, order.Packed + sheets);
            }

            if (line.Left > 0)
            {
                return;
            }

            line.IsPacked = true;
        }
    }

    private void Depart(Progress order, DateTimeOffset day, List<(DateTimeOffset, EventData)> events)
    {
        foreach (var line in order.Lines.Where(line => line is { IsPacked: true, HasLeft: false }))
        {
            line.HasLeft = true;
            foreach (var (cartons, truck) in line.Cartons.Chunk(CartonsPerTruck).Select((cartons, i) => (cartons, i)))
            {
                Send(order, line.Line.Destination, cartons, day.AddMinutes(20 + (15 * truck)), events);
            }
        }
    }

    private void Send(Progress order, string region, string[] cartons, DateTimeOffset at, List<(DateTimeOffset, EventData)> events)
    {
        var number = ++shipments;
        var hours = region == "35" ? 2 : DemoGeography.Hours(order.Order.Plant, region);
        // A few minutes early or late, now and then hours; the boat to Sumenep waits for the weather.
        var delay = region == DemoGeography.Sumenep ? 0.9 * hours : hours * ((number * 37 % 40) - 22) / 100;
        var shipment = new DemoShipment(
            $"SJ-2024-{number:D5}",
            number,
            order.Order,
            region,
            cartons,
            at,
            at.AddMinutes(Math.Round((hours + 1) * 60)),
            at.AddMinutes(Math.Round((hours + 0.5 + delay) * 60))
        );
        Left.Add(shipment);
        events.Add(
            (
                at,
                new ShipmentDispatched(
                    shipment.Code,
                    OriginKind.Plant,
                    order.Order.Plant,
                    region,
                    $"L {1000 + (number * 7)} XX",
                    $"Pengemudi Contoh {1 + (number % 9)}",
                    [$"TR-{77000 + number}"],
                    $"Regu Kawal Contoh {1 + (number % 5)}",
                    shipment.Expected,
                    cartons
                )
            )
        );
    }

    private sealed class Progress(DemoOrder order)
    {
        public DemoOrder Order { get; } = order;

        public List<LineProgress> Lines { get; } = [.. order.Lines.Select(line => new LineProgress(line))];

        public string Prefix { get; } = order.Item == ItemCodes.Ballot ? order.Contest[..3] : "ABT";

        public long Printed { get; set; }

        public long Packed { get; set; }
    }

    private sealed class LineProgress(Application.Procurement.IssueOrderLine line)
    {
        public Application.Procurement.IssueOrderLine Line { get; } = line;

        public List<string> Cartons { get; } = [];

        public long Left { get; set; } = line.RegularQuantity + line.ReserveQuantity;

        public bool IsPacked { get; set; }

        public bool HasLeft { get; set; }

        public void Add(string code, List<(DateTimeOffset, EventData)> events, DateTimeOffset at, DemoOrder order, Pool pool, long sheets)
        {
            Cartons.Add(code);
            events.Add((at, new CartonPacked(order.Code, Line.Destination, code, pool, sheets, $"SG-{code}")));
        }
    }
}
