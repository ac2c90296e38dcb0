using FluentValidation;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;
using Tepat.Domain.Procurement.Webhooks;

namespace Tepat.Application.Procurement.Webhooks;

/// <summary>Gives a webhook a new secret; both sign during the overlap.</summary>
/// <param name="OverlapDays">0 to 30; null for 7.</param>
[Requires(Permissions.ManageKeys)]
public sealed record RotateWebhookSecret(string Vendor, long WebhookId, int? OverlapDays) : ICommand<NewWebhook>, IHoldsSecrets, IHasSubject
{
    internal const int OverlapDaysUsual = 7;

    string IHasSubject.Subject => $"{Vendor}/{WebhookId}";
}

internal sealed class RotateWebhookSecretValidator : AbstractValidator<RotateWebhookSecret>
{
    public RotateWebhookSecretValidator() => RuleFor(x => x.OverlapDays).InclusiveBetween(0, SecretChange.OverlapDaysMax);
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
        var overlap = TimeSpan.FromDays(command.OverlapDays ?? RotateWebhookSecret.OverlapDaysUsual);
        var changed = await webhooks.ChangeSecret(
            vendor.Id,
            command.WebhookId,
            SecretChange.After(overlap, encrypted, time.GetUtcNow()),
            ct
        );
        return changed.IsSuccess
            ? new NewWebhook((await webhooks.Find(vendor.Id, command.WebhookId, ct))!, secret)
            : Outcome<NewWebhook>.Fail(changed.Errors);
    }
}
