using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Planning;

namespace Tepat.Domain.Warehouse;

/// <summary>What a box of a contest holds besides its ballots.</summary>
/// <param name="Item">Code of the catalogue.</param>
/// <param name="StockItem">Inside number of what is counted.</param>
/// <param name="Quantity">Pieces in each box.</param>
/// <param name="IsKept">The regency keeps it on its books, so that it goes into kits; otherwise it is on the checklist only.</param>
public sealed record BoxContent(string Item, long StockItem, long Quantity, bool IsKept);

/// <summary>Where one box's contents differ from the kit.</summary>
/// <param name="Quantity">Pieces more than the kit holds, or fewer when negative.</param>
public sealed record ContentException(string Item, long Quantity, string Reason);

/// <summary>
/// The bill of materials of a contest's boxes in a regency. It stays as it was when the first kits were made, for what lies in a kit cannot
/// be another thing afterwards.
/// </summary>
public sealed class PackListContents : Tracked
{
    public required string RegionCode { get; init; }

    /// <summary>The contest's ordinary ballots.</summary>
    public required long StockItemId { get; init; }

    public IReadOnlyList<BoxContent> Items { get; private set; } = [];

    /// <summary>Kits of this contest that exist in the regency, used or not.</summary>
    public long KitsMade { get; private set; }

    /// <summary>What goes into a kit; empty where the regency keeps nothing but ballots on its books, which then needs no kits.</summary>
    public IEnumerable<BoxContent> Components => Items.Where(item => item.IsKept);

    public static string KeyOf(string region, long stockItem) => $"{region}|{stockItem}";

    /// <summary>Puts it as it was loaded.</summary>
    public PackListContents As(IReadOnlyList<BoxContent> items, long kitsMade)
    {
        (Items, KitsMade) = (items, kitsMade);
        return this;
    }

    internal void List(IReadOnlyList<BoxContent> items)
    {
        if (KitsMade == 0 && !items.SequenceEqual(Items))
        {
            Items = items;
            Changed();
        }
    }

    internal void Count(long kits)
    {
        KitsMade += kits;
        Changed();
    }
}

/// <summary>The boxes of a village and contest, and the kits that were made for them and used.</summary>
public sealed class VillageKits : Tracked
{
    public required string VillageCode { get; init; }

    public required long StockItemId { get; init; }

    public long Boxes { get; private set; }

    public long Made { get; private set; }

    public long Used { get; private set; }

    public static string KeyOf(string village, long stockItem) => $"{village}|{stockItem}";

    /// <summary>Puts it as it was loaded.</summary>
    public VillageKits As(long boxes, long made, long used)
    {
        (Boxes, Made, Used) = (boxes, made, used);
        return this;
    }

    internal void Listed()
    {
        Boxes++;
        Changed();
    }

    internal void Count(long made, long used)
    {
        (Made, Used) = (Made + made, Used + used);
        Changed();
    }
}

/// <summary>Whether a box holds a kit now, and where it differs from the others.</summary>
public sealed class KitInBox : Tracked
{
    public required string Box { get; init; }

    public bool IsIn { get; private set; }

    public IReadOnlyList<ContentException> Exceptions { get; private set; } = [];

    /// <summary>Puts it as it was loaded.</summary>
    public KitInBox As(bool isIn, IReadOnlyList<ContentException> exceptions)
    {
        (IsIn, Exceptions) = (isIn, exceptions);
        return this;
    }

    internal void Put(IReadOnlyList<ContentException> exceptions)
    {
        As(true, exceptions);
        Changed();
    }

    internal void Take()
    {
        As(false, []);
        Changed();
    }
}

/// <summary>
/// What filling and emptying do to kits. A kit's contents stay on the account of its village wherever its box goes; only what a box has
/// more or less than the others is moved line by line.
/// </summary>
internal static class Kits
{
    public static VillageKits Of(Books books, string village, long stockItem)
    {
        var key = VillageKits.KeyOf(village, stockItem);
        if (books.Find<VillageKits>(key) is not { } kits)
        {
            kits = new VillageKits { VillageCode = village, StockItemId = stockItem };
            books.Put(key, kits);
        }

        return kits;
    }

    public static void List(Books books, string region, long stockItem, IReadOnlyList<BoxContent> items)
    {
        var key = PackListContents.KeyOf(region, stockItem);
        if (books.Find<PackListContents>(key) is not { } contents)
        {
            contents = new PackListContents { RegionCode = region, StockItemId = stockItem };
            books.Put(key, contents);
        }

        contents.List(items);
    }

    public static DomainError? Fault(Books books, BallotBox box, IReadOnlyList<ContentException> exceptions)
    {
        var components = Components(books, box).ToDictionary(component => component.Item);
        if (exceptions.FirstOrDefault(exception => !components.ContainsKey(exception.Item)) is { } unknown)
        {
            return KitErrors.NoComponent(box.Code, unknown.Item);
        }

        if (exceptions.GroupBy(exception => exception.Item).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            return KitErrors.ItemRepeated(twice.Key);
        }

        if (components.Count == 0)
        {
            return null;
        }

        var kits = Of(books, box.VillageCode, box.StockItemId);
        return kits.Used >= kits.Made
            ? KitErrors.NoKitLeft(box.Code, box.VillageCode, kits.Made)
            : exceptions
                .Select(exception => Fault(books, box, components[exception.Item], exception))
                .FirstOrDefault(fault => fault is not null);
    }

    /// <summary>Puts a kit of the village into a box, with its exceptions; <see cref="Fault(Books, BallotBox, IReadOnlyList{ContentException})"/> was asked.</summary>
    public static void Use(Books books, BallotBox box, IReadOnlyList<ContentException> exceptions)
    {
        var components = Components(books, box).ToDictionary(component => component.Item);
        if (components.Count == 0)
        {
            return;
        }

        Of(books, box.VillageCode, box.StockItemId).Count(made: 0, used: 1);
        foreach (var exception in exceptions)
        {
            var (stock, kit) = Accounts(box, components[exception.Item]);
            var (from, to) = exception.Quantity > 0 ? (stock, kit) : (kit, stock);
            books.Move(from, to, Math.Abs(exception.Quantity), box.Region);
        }

        InBox(books, box).Put(exceptions);
    }

    /// <summary>A whole kit waits for the next box; one with exceptions is taken apart and its items are stock again.</summary>
    public static void GiveBack(Books books, BallotBox box)
    {
        if (books.Find<KitInBox>(box.Code) is not { IsIn: true } kit)
        {
            return;
        }

        var village = Of(books, box.VillageCode, box.StockItemId);
        if (kit.Exceptions.Count == 0)
        {
            village.Count(made: 0, used: -1);
        }
        else
        {
            TakeApart(books, box, kit.Exceptions);
            village.Count(made: -1, used: -1);
        }

        kit.Take();
    }

    private static void TakeApart(Books books, BallotBox box, IReadOnlyList<ContentException> exceptions)
    {
        foreach (var component in Components(books, box))
        {
            var (stock, kit) = Accounts(box, component);
            var held = component.Quantity + exceptions.Where(e => e.Item == component.Item).Sum(e => e.Quantity);
            books.Move(kit, stock, held, box.Region);
        }

        books.Find<PackListContents>(PackListContents.KeyOf(box.Region, box.StockItemId))!.Count(-1);
    }

    /// <summary>The stock that a component is taken from: a ballot box must have been put together.</summary>
    public static AccountKey Stock(string region, BoxContent component) =>
        AccountKey.Zone(region, component.StockItem, component.Item == ItemCodes.BallotBox ? Condition.Assembled : Condition.Good);

    private static DomainError? Fault(Books books, BallotBox box, BoxContent component, ContentException exception)
    {
        var stock = books.Balance(Stock(box.Region, component));
        return exception.Quantity > stock ? KitErrors.NotInStock(component.Item, stock, exception.Quantity)
            : exception.Quantity < -component.Quantity ? KitErrors.LessThanNothing(box.Code, component.Item, component.Quantity)
            : null;
    }

    private static IEnumerable<BoxContent> Components(Books books, BallotBox box) =>
        books.Find<PackListContents>(PackListContents.KeyOf(box.Region, box.StockItemId))?.Components ?? [];

    private static (AccountKey Stock, AccountKey Kit) Accounts(BallotBox box, BoxContent component) =>
        (Stock(box.Region, component), AccountKey.Kits(box.VillageCode, component.StockItem));

    private static KitInBox InBox(Books books, BallotBox box)
    {
        if (books.Find<KitInBox>(box.Code) is not { } kit)
        {
            kit = new KitInBox { Box = box.Code };
            books.Put(box.Code, kit);
        }

        return kit;
    }
}
