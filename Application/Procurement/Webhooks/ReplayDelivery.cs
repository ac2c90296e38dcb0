using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Procurement.Webhooks;

/// <summary>Has a delivery that was given up sent again, with all its attempts before it.</summary>
[Requires(Permissions.ManageKeys)]
public sealed record ReplayDelivery(string Vendor, long WebhookId, Guid Delivery) : ICommand<Done>, IHasSubject
{
    string IHasSubject.Subject => $"{Vendor}/{WebhookId}/{Delivery}";
}

internal sealed class ReplayDeliveryHandler(IWebhookStore webhooks, IVendorDirectory vendors) : ICommandHandler<ReplayDelivery, Done>
{
    public async Task<Outcome<Done>> Handle(ReplayDelivery command, CancellationToken ct) =>
        await vendors.Find(command.Vendor, ct) is { } vendor
            ? await webhooks.Replay(vendor.Id, command.WebhookId, command.Delivery, ct)
            : IdentityErrors.VendorNotFound;
}
