using Tepat.Application.Common;

namespace Tepat.Application.Warehouse;

/// <summary>The kits of a contest in a regency: what one holds, what is in stock for more, and how many are needed, made and used.</summary>
[Requires(Permissions.ReadBoxes)]
public sealed record GetKits(string Region, string Contest) : IQuery<KitStock>;

/// <param name="PossibleKits">Kits that the stock is enough for; null where the regency keeps no components on its books.</param>
public sealed record KitStock(
    string Region,
    string ContestCode,
    long Boxes,
    long MadeKits,
    long UsedKits,
    long? PossibleKits,
    IReadOnlyList<KitComponent> Components
);

/// <param name="Quantity">Pieces in each kit.</param>
/// <param name="StockQuantity">Pieces that wait in the warehouse; of ballot boxes, those put together.</param>
public sealed record KitComponent(string ItemCode, string? ContestCode, long Quantity, bool IsInKit, long StockQuantity);
