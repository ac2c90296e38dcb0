using Tepat.Domain.Common;

namespace Tepat.Domain.Warehouse;

public static class KitErrors
{
    public static DomainError NoComponent(string box, string item) =>
        DomainError
            .Rule("kit.no_component", $"{item} is no component of the kit of box {box}.", "exceptions")
            .With("box", box)
            .With("item", item);

    public static DomainError ItemRepeated(string item) =>
        DomainError.Rule("kit.item_repeated", $"{item} was named twice.", "exceptions").With("item", item);

    public static DomainError NoKitLeft(string box, string village, long made) =>
        DomainError.Rule("kit.none_left", $"No kit is left for box {box}.", "box").With("village", village).With("madeKits", made);

    public static DomainError NotInStock(string item, long stock, long asked) =>
        DomainError
            .Rule("kit.not_in_stock", $"The warehouse holds {stock} of {item}.", "exceptions")
            .With("item", item)
            .With("stockQuantity", stock)
            .With("askedQuantity", asked);

    public static DomainError LessThanNothing(string box, string item, long inKit) =>
        DomainError
            .Rule("kit.less_than_nothing", $"A kit holds {inKit} of {item}; box {box} cannot lack more.", "exceptions")
            .With("item", item)
            .With("kitQuantity", inKit);

    public static DomainError StockLacks(string item, long stock, long needed, long possible) =>
        DomainError
            .Rule("kit.stock_lacks", $"{item}: {needed} are needed and {stock} are in stock, enough for {possible} kits.", "kits")
            .With("item", item)
            .With("stockQuantity", stock)
            .With("neededQuantity", needed)
            .With("possibleKits", possible);

    public static DomainError MoreThanBoxes(string village, long boxes, long made) =>
        DomainError
            .Rule("kit.more_than_boxes", $"Village {village} has {boxes} boxes of this contest and {made} kits.", "kits")
            .With("village", village)
            .With("boxes", boxes)
            .With("madeKits", made);

    public static readonly DomainError NoComponents = DomainError.Rule(
        "kit.no_components",
        "The pack list has no components: the regency keeps no other items on its books.",
        "contest"
    );

    public static DomainError NotEnoughBoxes(long good, long asked) =>
        DomainError
            .Rule("assembly.not_enough_boxes", $"The warehouse holds {good} good boxes that are not assembled.", "goodBoxes")
            .With("goodQuantity", good)
            .With("askedQuantity", asked);
}
