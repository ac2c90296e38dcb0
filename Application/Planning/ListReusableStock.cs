using Tepat.Application.Common;

namespace Tepat.Application.Planning;

/// <summary>Reusable stock as stored, by region and item.</summary>
[Requires(Permissions.ReadPlans)]
public sealed record ListReusableStock(string? Region) : IQuery<Page<ReusableStockView>>;
