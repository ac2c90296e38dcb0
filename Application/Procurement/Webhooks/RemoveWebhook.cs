using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;
using Tepat.Domain.Procurement.Webhooks;

namespace Tepat.Application.Procurement.Webhooks;

/// <summary>Takes a webhook away for good; what still waits for it is given up.</summary>
[Requires(Permissions.ManageKeys)]
public sealed record RemoveWebhook(string Vendor, long WebhookId) : ICommand<Done>, IHasSubject
{
    string IHasSubject.Subject => $"{Vendor}/{WebhookId}";
}

internal sealed class RemoveWebhookHandler(IWebhookStore webhooks, IVendorDirectory vendors, TimeProvider time)
    : ICommandHandler<RemoveWebhook, Done>
{
    public async Task<Outcome<Done>> Handle(RemoveWebhook command, CancellationToken ct)
    {
        if (await vendors.Find(command.Vendor, ct) is not { } vendor)
        {
            return IdentityErrors.VendorNotFound;
        }

        return await webhooks.Remove(vendor.Id, command.WebhookId, time.GetUtcNow(), ct) ? Done.Value : WebhookErrors.NotFound;
    }
}
