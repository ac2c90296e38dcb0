namespace Tepat.Application.Warehouse;

/// <summary>
/// How much of an item lies where and in which condition. What is being counted blind is not told to those who may count: its figure is null.
/// </summary>
public abstract record StockQuantities
{
    public required string ItemCode { get; init; }

    public required string Pool { get; init; }

    /// <summary>The item's own unit: <c>lembar</c>, <c>buah</c> ...</summary>
    public required string Unit { get; init; }

    /// <summary>Regular and reserve of the approved plan; null without one.</summary>
    public long? RequiredQuantity { get; init; }

    /// <summary>In sealed cartons that nobody has sorted yet.</summary>
    public long? UnsortedQuantity { get; init; }

    public long? GoodQuantity { get; init; }

    public long? LightlyDamagedQuantity { get; init; }

    public long? HeavilyDamagedQuantity { get; init; }

    /// <summary>Ballots found damaged at sorting or in the store.</summary>
    public long? DamagedQuantity { get; init; }

    public long? AssembledQuantity { get; init; }

    /// <summary>Put together for boxes, or in boxes.</summary>
    public long? PackedQuantity { get; init; }

    /// <summary>In cartons set aside: in the own warehouse after an incident, or where they went astray.</summary>
    public long? QuarantineQuantity { get; init; }

    /// <summary>Re-vote ballots in the locked zone.</summary>
    public long? RevoteStoreQuantity { get; init; }

    /// <summary>True while some of it is being counted blind.</summary>
    public bool IsBeingCounted { get; init; }
}
