using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Procurement;

namespace Tepat.Application.Production.Sandbox;

/// <summary>What the vendor's sandbox keeps, and the orders as it sees them.</summary>
[Requires(Permissions.TryEvents)]
public sealed record GetSandbox : IQuery<SandboxView>;

/// <param name="KeptEvents">Accepted events of the vendor's test keys.</param>
/// <param name="KeptEventsMax">Beyond it, a batch is refused with <c>sandbox.full</c>.</param>
/// <param name="PassedOverEvents">Kept events that the books refuse by now, because something real took their place.</param>
/// <param name="BegunAt">When the first of the kept events came; null while nothing is kept.</param>
/// <param name="LastKeptAt">When the last one came.</param>
/// <param name="ForgottenAt">When everything is forgotten unless more is kept.</param>
/// <param name="Orders">Every order that the kept events touch.</param>
public sealed record SandboxView(
    int KeptEvents,
    int KeptEventsMax,
    int PassedOverEvents,
    DateTimeOffset? BegunAt,
    DateTimeOffset? LastKeptAt,
    DateTimeOffset? ForgottenAt,
    IReadOnlyList<SandboxOrder> Orders
);

/// <summary>An order with what is real and what was tried together.</summary>
public sealed record SandboxOrder(
    string Code,
    OrderStatus Status,
    long OrderedQuantity,
    long PrintedQuantity,
    long PackedQuantity,
    long ShippedQuantity,
    long WasteQuantity,
    long OverPrintQuantity,
    long DestroyedQuantity
);

internal sealed class GetSandboxHandler(ISandbox sandbox) : IQueryHandler<GetSandbox, SandboxView>
{
    public async Task<Outcome<SandboxView>> Handle(GetSandbox query, CancellationToken ct) => await sandbox.Look(ct);
}
