using Tepat.Application.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>One storage incident: which cartons it reached and where they stand now, and what else was lost.</summary>
[Requires(Permissions.ReadStock)]
public sealed record GetStorageIncident(string Code) : IQuery<StorageIncidentDetail>;

public sealed record StorageIncidentDetail(
    StorageIncidentView Incident,
    IReadOnlyList<AffectedCartonView> Cartons,
    IReadOnlyList<LostStockView> Stock
);

/// <param name="Fate">What became of it in the incident.</param>
/// <param name="Place">Where it stands now, camelCase; <c>emptied</c> when its sheets are damaged or sorted.</param>
public sealed record AffectedCartonView(string Code, CartonFate Fate, string Place);

/// <param name="Quantity">Pieces that no longer serve.</param>
public sealed record LostStockView(string ItemCode, string? ContestCode, Condition Condition, long Quantity);
