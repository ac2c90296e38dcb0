namespace Tepat.Domain.Common.Ledger;

/// <summary>Ordinary ballots, or the specially marked ones for a re-vote (R2), which never fill a station's shortage.</summary>
public enum Pool
{
    Ordinary,
    Revote,
}

/// <summary>Who or what holds sheets.</summary>
public enum HolderKind
{
    /// <summary>Source: the press of a plant. Its balance is minus what was printed.</summary>
    Press,

    /// <summary>Source: sheets counted beyond what the books expect, by region.</summary>
    Unexplained,

    /// <summary>Source: goods other than print work, delivered by a supplier, by region.</summary>
    Supplier,

    /// <summary>Source: what the first count of a warehouse found, by region.</summary>
    OpeningCount,

    /// <summary>The store of a plant.</summary>
    PrinterStore,

    /// <summary>A carton or a box, by its code.</summary>
    Unit,

    /// <summary>A warehouse zone of a region.</summary>
    Zone,

    /// <summary>Contents other than ballots, put together for the boxes of a village, by village.</summary>
    Kits,

    /// <summary>Sink: counted short, by region.</summary>
    Missing,

    /// <summary>Sink: destroyed before witnesses, by plant or region.</summary>
    Destroyed,

    /// <summary>Sink: kept in the archive after the vote, by region.</summary>
    Archived,
}

/// <summary>The condition of sheets on an account.</summary>
public enum Condition
{
    Unsorted,
    Good,
    Damaged,
    Waste,
    OverPrint,

    /// <summary>Equipment that still serves (rusak ringan).</summary>
    LightlyDamaged,

    /// <summary>Equipment that no longer serves (rusak berat).</summary>
    HeavilyDamaged,

    /// <summary>Ballot boxes put together and ready to be filled (rakit).</summary>
    Assembled,

    /// <summary>In a box: ballots that voters used.</summary>
    Used,

    /// <summary>In a box: spoiled by a voter or wrongly marked, and returned.</summary>
    Spoiled,

    /// <summary>In a box: neither used nor spoiled.</summary>
    Unused,
}

/// <summary>Where a carton or box stands.</summary>
public enum Place
{
    /// <summary>At the printing plant that packed it.</summary>
    Printer,

    /// <summary>On a shipment.</summary>
    Road,

    /// <summary>In the main zone of a region's warehouse.</summary>
    Main,

    /// <summary>Opened on the table of a sorting team of its region.</summary>
    Sorting,

    /// <summary>Set aside where it was found, because it belongs elsewhere.</summary>
    Quarantine,

    /// <summary>In the locked zone for re-vote ballots.</summary>
    RevoteStore,

    /// <summary>It was on a shipment whose receipt is closed and did not arrive.</summary>
    Untraced,

    /// <summary>Emptied: its contents stand on other accounts.</summary>
    Emptied,

    /// <summary>A box in the packing hall of its regency, from setting to loading.</summary>
    PackingHall,

    /// <summary>A box on a trip.</summary>
    Trip,

    /// <summary>A box with a subdistrict committee (PPK).</summary>
    District,

    /// <summary>A box with a village committee (PPS).</summary>
    Village,

    /// <summary>A box with a polling-station team (KPPS).</summary>
    Station,

    /// <summary>A box back in the store of its regency after the vote.</summary>
    Returned,
}

/// <summary>The terms of the reconciliation: where the sheets of an owner (a region or a plant) are.</summary>
public enum Term
{
    /// <summary>Plant: everything that came off the press.</summary>
    Printed,

    /// <summary>Plant: good sheets in its store.</summary>
    InStore,

    /// <summary>Plant: waste not yet destroyed.</summary>
    Waste,

    /// <summary>Plant: printed beyond the order (R6), not yet destroyed.</summary>
    OverPrint,

    /// <summary>Plant: packed into cartons. Region: packed for it.</summary>
    Packed,

    /// <summary>Region: cartons for it still at the printer.</summary>
    AtPrinter,

    /// <summary>Region: cartons for it on the road.</summary>
    OnRoad,

    /// <summary>Region: cartons in its warehouse, not yet sorted.</summary>
    Unsorted,

    /// <summary>Region: cartons for it in quarantine in another region.</summary>
    Quarantine,

    /// <summary>Region: re-vote ballots in the locked zone.</summary>
    RevoteStore,

    /// <summary>Region: cartons that did not arrive with their shipment.</summary>
    Untraced,

    /// <summary>Region: sorted and good.</summary>
    Good,

    /// <summary>Region: sorted and damaged.</summary>
    Damaged,

    /// <summary>Region: counted short.</summary>
    Missing,

    /// <summary>Region: counted beyond what the books expected.</summary>
    Unexplained,

    /// <summary>Plant or region: destroyed before witnesses.</summary>
    Destroyed,

    /// <summary>Region: goods other than print work that a supplier delivered or the first count found.</summary>
    Supplied,

    /// <summary>Region: equipment that still serves.</summary>
    LightlyDamaged,

    /// <summary>Region: equipment that no longer serves.</summary>
    HeavilyDamaged,

    /// <summary>Region: ballot boxes put together, not yet filled.</summary>
    Assembled,

    /// <summary>Region: contents put together for boxes.</summary>
    Kits,

    /// <summary>Region: in boxes, wherever the boxes stand.</summary>
    Boxes,

    /// <summary>Region: used by voters, as the station reported.</summary>
    Used,

    /// <summary>Region: spoiled, as the station reported.</summary>
    Spoiled,

    /// <summary>Region: not used, as the station reported.</summary>
    Unused,

    /// <summary>Region: in the archive.</summary>
    Archived,
}
