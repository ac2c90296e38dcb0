namespace Tepat.Application.Procurement;

/// <summary>Who the vendors are, for slices that hold something of a vendor's.</summary>
public interface IVendorDirectory
{
    Task<VendorEntry?> Find(string code, CancellationToken ct);

    Task<VendorEntry?> Find(long id, CancellationToken ct);
}

public sealed record VendorEntry
{
    public long Id { get; init; }

    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public bool IsActive { get; init; }
}
