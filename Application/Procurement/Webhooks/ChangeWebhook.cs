using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;
using Tepat.Domain.Procurement.Webhooks;

namespace Tepat.Application.Procurement.Webhooks;

/// <summary>Pauses a webhook or lets it go on. What is to be told meanwhile is kept and waits.</summary>
[Requires(Permissions.ManageKeys)]
public sealed record ChangeWebhook(string Vendor, long WebhookId, bool IsActive) : ICommand<WebhookRow>, IHasSubject
{
    string IHasSubject.Subject => $"{Vendor}/{WebhookId}";
}

internal sealed class ChangeWebhookHandler(IWebhookStore webhooks, IVendorDirectory vendors) : ICommandHandler<ChangeWebhook, WebhookRow>
{
    public async Task<Outcome<WebhookRow>> Handle(ChangeWebhook command, CancellationToken ct)
    {
        if (await vendors.Find(command.Vendor, ct) is not { } vendor)
        {
            return IdentityErrors.VendorNotFound;
        }

        return await webhooks.SetActive(vendor.Id, command.WebhookId, command.IsActive, ct)
            ? (await webhooks.Find(vendor.Id, command.WebhookId, ct))!
            : WebhookErrors.NotFound;
    }
}
