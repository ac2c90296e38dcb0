using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Warehouse;

/// <summary>Kits were put together for the boxes of a village: everything that a box of the contest holds besides its ballots.</summary>
/// <param name="StockItem">Inside number of the contest's ordinary ballots.</param>
public sealed record KitsMade(string Village, string Contest, long StockItem, long Kits) : EventData
{
    public override string Subject => Village;

    private string Region => RegionCode.AttributionOf(Village);

    public override void Touches(Keys keys) =>
        keys.Region(Region)
            .Need<VillageKits>(VillageKits.KeyOf(Village, StockItem))
            .Need<PackListContents>(PackListContents.KeyOf(Region, StockItem));

    public override Outcome Apply(Books books, EventContext context)
    {
        if (
            books.Find<VillageKits>(VillageKits.KeyOf(Village, StockItem)) is not { } village
            || books.Find<PackListContents>(PackListContents.KeyOf(Region, StockItem)) is not { } contents
        )
        {
            return BoxErrors.NothingToPack(Contest);
        }

        if (Fault(books, village, contents) is { } fault)
        {
            return fault;
        }

        foreach (var component in contents.Components)
        {
            var quantity = component.Quantity * Kits;
            books.Move(Warehouse.Kits.Stock(Region, component), AccountKey.Kits(Village, component.StockItem), quantity, Region);
        }

        village.Count(made: Kits, used: 0);
        contents.Count(Kits);
        return Outcome.Success;
    }

    private DomainError? Fault(Books books, VillageKits village, PackListContents contents)
    {
        if (!contents.Components.Any())
        {
            return KitErrors.NoComponents;
        }

        if (village.Made + Kits > village.Boxes)
        {
            return KitErrors.MoreThanBoxes(Village, village.Boxes, village.Made);
        }

        // The scarcest component is named: it says how many kits are possible.
        var scarcest = contents
            .Components.Select(component => (component, stock: books.Balance(Warehouse.Kits.Stock(Region, component))))
            .MinBy(line => line.stock / line.component.Quantity);
        var possible = scarcest.stock / scarcest.component.Quantity;
        return possible < Kits
            ? KitErrors.StockLacks(scarcest.component.Item, scarcest.stock, scarcest.component.Quantity * Kits, possible)
            : null;
    }
}
