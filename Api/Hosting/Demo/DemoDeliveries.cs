namespace Tepat.Api.Hosting.Demo;

/// <summary>Weeks without delay: plants print and pack, trucks leave as soon as a destination is packed, and are received the morning after.</summary>
internal sealed class DemoDeliveries(DemoStage stage, IReadOnlyList<DemoOrder> orders)
{
    private static readonly HashSet<string> NoneWaits = [];

    /// <summary>From the first day of printing to the morning of a day.</summary>
    public async Task Until(DateTimeOffset end)
    {
        var (plants, receipts) = (new DemoPlants(stage, orders), new DemoReceipts(stage));
        await plants.RegisterPlates(NoneWaits);
        HashSet<string> received = [];
        for (var day = DemoCalendar.Day(10, 12, 8); day <= end; day = day.AddDays(1))
        {
            foreach (var shipment in plants.Left.Where(left => left.Arrives < day && received.Add(left.Code)).ToList())
            {
                await receipts.Travel(shipment, day);
                await receipts.Receive(shipment, day.AddHours(1), []);
            }

            await plants.Day(day, NoneWaits);
        }
    }
}
