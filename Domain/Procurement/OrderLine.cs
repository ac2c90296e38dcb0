using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Procurement;

/// <summary>What one destination gets from an order, and how much of it is packed.</summary>
public sealed class OrderLine : Tracked
{
    public required string DestinationCode { get; init; }

    public long RegularQuantity { get; init; }

    public long ReserveQuantity { get; init; }

    public long RevoteQuantity { get; init; }

    public long SupplementaryQuantity { get; set; }

    public long PackedOrdinary { get; set; }

    public long PackedRevote { get; set; }

    /// <summary>Regular and reserve: what the stations need (R5).</summary>
    public long Required => RegularQuantity + ReserveQuantity;

    public long Remaining(Pool pool) =>
        pool == Pool.Revote ? RevoteQuantity - PackedRevote : Required + SupplementaryQuantity - PackedOrdinary;

    public void Pack(Pool pool, long quantity)
    {
        if (pool == Pool.Revote)
        {
            PackedRevote += quantity;
        }
        else
        {
            PackedOrdinary += quantity;
        }

        Changed();
    }

    public void Supplement(long quantity)
    {
        SupplementaryQuantity += quantity;
        Changed();
    }
}
