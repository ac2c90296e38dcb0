using FluentValidation;
using FluentValidation.Results;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;
using Tepat.Domain.Procurement.Webhooks;

namespace Tepat.Application.Procurement.Webhooks;

/// <summary>Enters an address of a vendor's system that is told what concerns it.</summary>
/// <param name="Address">Public, https, port 443 or 8443.</param>
/// <param name="Name">What it is for; may be left out.</param>
[Requires(Permissions.ManageKeys)]
public sealed record CreateWebhook(string Vendor, string Address, string? Name) : ICommand<NewWebhook>, IHoldsSecrets, IHasSubject
{
    string IHasSubject.Subject => Vendor;
}

/// <param name="Secret">Shown this once; what is sent is signed with it.</param>
public sealed record NewWebhook(WebhookRow Webhook, string Secret);

// The name server is asked here, before the transaction: whoever waits for it must not hold the database.
internal sealed class CreateWebhookValidator : AbstractValidator<CreateWebhook>
{
    public CreateWebhookValidator(IWebhookAddresses addresses)
    {
        RuleFor(x => x.Name).MaximumLength(Limits.NameLengthMax);
        RuleFor(x => x.Address)
            .CustomAsync(
                async (address, validation, ct) =>
                {
                    if (await addresses.Fault(address, ct) is { } fault)
                    {
                        validation.AddFailure(
                            new ValidationFailure(nameof(CreateWebhook.Address), fault.Message) { ErrorCode = fault.Code }
                        );
                    }
                }
            );
    }
}

internal sealed class CreateWebhookHandler(
    IWebhookStore webhooks,
    IWebhookSecrets secrets,
    IVendorDirectory vendors,
    IRequestContext context,
    TimeProvider time
) : ICommandHandler<CreateWebhook, NewWebhook>
{
    public async Task<Outcome<NewWebhook>> Handle(CreateWebhook command, CancellationToken ct)
    {
        if (await vendors.Find(command.Vendor, ct) is not { } vendor)
        {
            return IdentityErrors.VendorNotFound;
        }

        if (await webhooks.Count(vendor.Id, ct) >= Limits.WebhooksPerVendorMax)
        {
            return WebhookErrors.TooMany;
        }

        var (secret, encrypted) = secrets.New();
        var webhook = new Webhook
        {
            VendorId = vendor.Id,
            Name = command.Name?.Trim() ?? "",
            Address = command.Address,
            Secret = encrypted,
            IsActive = true,
            CreatedBy = context.Caller.Name,
            CreatedAt = time.GetUtcNow(),
            SecretChangedAt = time.GetUtcNow(),
        };
        var id = await webhooks.Add(webhook, ct);
        return new NewWebhook((await webhooks.Find(vendor.Id, id, ct))!, secret);
    }
}
