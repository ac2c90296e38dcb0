using Tepat.Application.Common;

namespace Tepat.Application.Shipments;

/// <summary>Approved replacements that the vendor has to make; what was not decided, or was rejected, is none of its business.</summary>
[Requires(Permissions.ReadVendor)]
public sealed record ListVendorReplacements(int? Limit, string? Cursor) : IQuery<Page<ReplacementRow>>;
