using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Warehouse;

/// <summary>One station's line of a pack list.</summary>
/// <param name="Sheets">Voters plus reserve (R5).</param>
public sealed record PackListStation(string Village, int Station, long Sheets);

/// <summary>
/// The pack list of a contest in a regency, from the approved plan: a box per station. Said again under a newer plan it adds stations and
/// changes what is not filled yet.
/// </summary>
/// <param name="StockItem">Inside number of the contest's ordinary ballots.</param>
/// <param name="Plan">Code of the approved plan.</param>
/// <param name="Contents">What a box of this contest holds besides its ballots, by the plan's rules; null when nothing is listed.</param>
public sealed record PackListOpened(
    string Region,
    string Contest,
    long StockItem,
    string Plan,
    IReadOnlyList<PackListStation> Stations,
    IReadOnlyList<BoxContent>? Contents = null
) : EventData
{
    public override string Subject => Region;

    public override void Touches(Keys keys)
    {
        keys.Region(Region)
            .Need<PackingTally>(PackingTally.KeyOf(Region, StockItem))
            .Need<PackListContents>(PackListContents.KeyOf(Region, StockItem));
        foreach (var station in Stations)
        {
            keys.Need<VillageKits>(VillageKits.KeyOf(station.Village, StockItem));
            keys.Need<BallotBox>(BallotBox.CodeOf(station.Village, station.Station, Contest));
        }
    }

    public override Outcome Apply(Books books, EventContext context)
    {
        // Boxes whose number a newer plan changes although they are filled are all named, before anything is done.
        foreach (var station in Stations)
        {
            if (Find(books, station) is { Status: not BoxStatus.Listed } box && box.RequiredSheets != station.Sheets)
            {
                return BoxErrors.AlreadyFilled(box.Code, box.Status);
            }
        }

        var (boxes, sheets) = (0L, 0L);
        foreach (var station in Stations)
        {
            if (Find(books, station) is { } known)
            {
                sheets += station.Sheets - known.RequiredSheets;
                known.Require(station.Sheets);
                continue;
            }

            var box = NewBox(station);
            books.Put(box.Code, box);
            Kits.Of(books, box.VillageCode, StockItem).Listed();
            (boxes, sheets) = (boxes + 1, sheets + station.Sheets);
        }

        Kits.List(books, Region, StockItem, Contents ?? []);
        Tallies.Of(books, Region, StockItem).Listed(Plan, boxes, sheets);
        return Outcome.Success;
    }

    private BallotBox? Find(Books books, PackListStation station) =>
        books.Find<BallotBox>(BallotBox.CodeOf(station.Village, station.Station, Contest));

    private BallotBox NewBox(PackListStation station) =>
        new()
        {
            Code = BallotBox.CodeOf(station.Village, station.Station, Contest),
            VillageCode = station.Village,
            StationNumber = station.Station,
            ContestCode = Contest,
            StockItemId = StockItem,
            RequiredSheets = station.Sheets,
        };
}

/// <summary>Finds the tally of a region and contest, or begins it.</summary>
internal static class Tallies
{
    public static PackingTally Of(Books books, BallotBox box) => Of(books, box.Region, box.StockItemId);

    public static PackingTally Of(Books books, string region, long stockItem)
    {
        var key = PackingTally.KeyOf(region, stockItem);
        if (books.Find<PackingTally>(key) is not { } tally)
        {
            tally = new PackingTally { RegionCode = region, StockItemId = stockItem };
            books.Put(key, tally);
        }

        return tally;
    }
}
