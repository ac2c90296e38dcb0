namespace Tepat.Domain.Common.Ledger;

/// <summary>Names one account: who holds, what, in which condition.</summary>
/// <param name="HolderRef">Plant code, region code or unit code, as the kind says.</param>
public readonly record struct AccountKey(HolderKind Holder, string HolderRef, long StockItemId, Condition Condition)
{
    /// <summary>Only sources may stand below zero.</summary>
    public bool IsSource => Holder is HolderKind.Press or HolderKind.Unexplained or HolderKind.Supplier or HolderKind.OpeningCount;

    public static AccountKey Press(string plant, long stockItem) => new(HolderKind.Press, plant, stockItem, Condition.Unsorted);

    public static AccountKey PrinterStore(string plant, long stockItem, Condition condition) =>
        new(HolderKind.PrinterStore, plant, stockItem, condition);

    public static AccountKey Unit(CustodyUnit unit) => Unit(unit, Condition.Unsorted);

    /// <summary>What a box holds in one condition; only the station's report tells its contents apart.</summary>
    public static AccountKey Unit(CustodyUnit unit, Condition condition) => new(HolderKind.Unit, unit.Code, unit.StockItemId, condition);

    public static AccountKey Zone(string region, long stockItem, Condition condition) => new(HolderKind.Zone, region, stockItem, condition);

    public static AccountKey Missing(string region, long stockItem) => new(HolderKind.Missing, region, stockItem, Condition.Unsorted);

    public static AccountKey Unexplained(string region, long stockItem) =>
        new(HolderKind.Unexplained, region, stockItem, Condition.Unsorted);

    public static AccountKey Destroyed(string owner, long stockItem, Condition condition) =>
        new(HolderKind.Destroyed, owner, stockItem, condition);

    public static AccountKey Supplier(string region, long stockItem) => new(HolderKind.Supplier, region, stockItem, Condition.Unsorted);

    public static AccountKey OpeningCount(string region, long stockItem) =>
        new(HolderKind.OpeningCount, region, stockItem, Condition.Unsorted);

    public static AccountKey Kits(string village, long stockItem) => new(HolderKind.Kits, village, stockItem, Condition.Good);

    public static AccountKey Archived(string region, long stockItem, Condition condition) =>
        new(HolderKind.Archived, region, stockItem, condition);
}

/// <summary>What the books load, change and write back under its version.</summary>
public abstract class Tracked
{
    /// <summary>0 until the flush gives a new object its id.</summary>
    public long Id { get; set; }

    /// <summary>The version it was read with; the flush is refused when it has moved on.</summary>
    public long Version { get; init; }

    public bool IsNew => Id == 0;

    /// <summary>True when the flush has something to write.</summary>
    public bool IsChanged { get; private set; }

    protected void Changed() => IsChanged = true;

    /// <summary>
    /// Moves the version although nothing else changes: a rule depends on what was read here, so whoever changes it at the same time meets
    /// this fold in this row, and one of the two is folded anew.
    /// </summary>
    internal virtual void Hold() => Changed();
}

/// <summary>A balance. It changes by movements only.</summary>
public sealed class Account(AccountKey key) : Tracked
{
    public AccountKey Key { get; } = key;

    public long Quantity
    {
        get;
        init => field = value;
    }

    /// <summary>Balance including what this fold has posted.</summary>
    public long Balance => Quantity + delta;

    private long delta;

    internal void Post(long change)
    {
        delta += change;
        Changed();
    }
}

/// <summary>Sheets of one owner in one state of custody.</summary>
public sealed class RollupRow(string owner, long stockItemId, Term term) : Tracked
{
    public string Owner { get; } = owner;

    public long StockItemId { get; } = stockItemId;

    public Term Term { get; } = term;

    public long Quantity { get; init; }

    public long Delta { get; private set; }

    /// <summary>Quantity including what this fold has posted.</summary>
    public long Current => Quantity + Delta;

    /// <summary>True when the row is not in the database yet; its key is natural.</summary>
    public bool IsAbsent { get; init; }

    /// <summary>True when a rule depends on it, so that it is written under its version even when nothing was posted.</summary>
    public bool IsHeld { get; private set; }

    internal void Post(long change)
    {
        Delta += change;
        Changed();
    }

    internal override void Hold()
    {
        IsHeld = true;
        base.Hold();
    }
}
