using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;
using Tepat.Domain.Procurement.Webhooks;

namespace Tepat.Application.Procurement.Webhooks;

/// <summary>Sends a test to one webhook, by the way that all deliveries go.</summary>
[Requires(Permissions.ManageKeys)]
public sealed record PingWebhook(string Vendor, long WebhookId) : ICommand<PingQueued>, IHasSubject
{
    string IHasSubject.Subject => $"{Vendor}/{WebhookId}";
}

/// <param name="Delivery">Id of the delivery, to be found in the list.</param>
public sealed record PingQueued(Guid Delivery);

internal sealed class PingWebhookHandler(IWebhookStore webhooks, IVendorDirectory vendors, IBusinessClock clock)
    : ICommandHandler<PingWebhook, PingQueued>
{
    public async Task<Outcome<PingQueued>> Handle(PingWebhook command, CancellationToken ct)
    {
        if (await vendors.Find(command.Vendor, ct) is not { } vendor)
        {
            return IdentityErrors.VendorNotFound;
        }

        return await webhooks.Find(vendor.Id, command.WebhookId, ct) is null
            ? WebhookErrors.NotFound
            : new PingQueued(await webhooks.AddPing(vendor.Id, command.WebhookId, vendor.Code, clock.Now, ct));
    }
}
