using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;
using Tepat.Domain.Procurement.Webhooks;

namespace Tepat.Application.Procurement.Webhooks;

/// <summary>Gives a webhook a new secret; what is sent from now on is signed with it.</summary>
[Requires(Permissions.ManageKeys)]
public sealed record RotateWebhookSecret(string Vendor, long WebhookId) : ICommand<NewWebhook>, IHoldsSecrets, IHasSubject
{
    string IHasSubject.Subject => $"{Vendor}/{WebhookId}";
}

internal sealed class RotateWebhookSecretHandler(
    IWebhookStore webhooks,
    IWebhookSecrets secrets,
    IVendorDirectory vendors,
    TimeProvider time
) : ICommandHandler<RotateWebhookSecret, NewWebhook>
{
    public async Task<Outcome<NewWebhook>> Handle(RotateWebhookSecret command, CancellationToken ct)
    {
        if (await vendors.Find(command.Vendor, ct) is not { } vendor)
        {
            return IdentityErrors.VendorNotFound;
        }

        var (secret, encrypted) = secrets.New();
        return await webhooks.SetSecret(vendor.Id, command.WebhookId, encrypted, time.GetUtcNow(), ct)
            ? new NewWebhook((await webhooks.Find(vendor.Id, command.WebhookId, ct))!, secret)
            : WebhookErrors.NotFound;
    }
}
