using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Procurement;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>Makes a key for a vendor.</summary>
/// <param name="Scopes"><c>report</c> (send events), <c>read</c> (read own orders and shipments).</param>
/// <param name="DaysValid">1 to 400.</param>
/// <param name="IsTest">True for a key whose events go to the vendor's sandbox and never to the books.</param>
[Requires(Permissions.ManageKeys)]
public sealed record CreateApiKey(string Vendor, string Name, IReadOnlyList<string> Scopes, int DaysValid, bool IsTest = false)
    : ICommand<NewApiKey>,
        IHoldsSecrets,
        IHasSubject
{
    string IHasSubject.Subject => Vendor;
}

/// <param name="Key">Shown this once; goes into the header <c>X-Api-Key</c>.</param>
public sealed record NewApiKey(ApiKeyRow ApiKey, string Key);

internal sealed class CreateApiKeyValidator : AbstractValidator<CreateApiKey>
{
    public CreateApiKeyValidator()
    {
        RuleFor(x => x.Name).NotEmpty().MaximumLength(Limits.NameLengthMax);
        RuleFor(x => x.Scopes)
            .NotEmpty()
            .Must(scopes => scopes is null || scopes.All(scope => scope is ApiKey.ReportScope or ApiKey.ReadScope))
            .WithErrorCode("api_key.scope_unknown");
        RuleFor(x => x.DaysValid).InclusiveBetween(1, ApiKey.LifetimeDaysMax);
    }
}

internal sealed class CreateApiKeyHandler(
    IApiKeyStore keys,
    IVendorDirectory vendors,
    KeyLimits limits,
    IRequestContext context,
    TimeProvider time
) : ICommandHandler<CreateApiKey, NewApiKey>
{
    public async Task<Outcome<NewApiKey>> Handle(CreateApiKey command, CancellationToken ct)
    {
        if (await vendors.Find(command.Vendor, ct) is not { } vendor)
        {
            return IdentityErrors.VendorNotFound;
        }

        var text = KeyText.New(command.IsTest);
        var now = time.GetUtcNow();
        var key = new ApiKey
        {
            VendorId = vendor.Id,
            Name = command.Name.Trim(),
            PublicPart = KeyText.PublicPartOf(text),
            KeyHash = KeyText.HashOf(text),
            Scopes = string.Join(' ', command.Scopes.Distinct().Order(StringComparer.Ordinal)),
            CreatedBy = context.Caller.Name,
            CreatedAt = now,
            ExpiresAt = now.AddDays(command.DaysValid),
        };
        await keys.Add(key, ct);
        var added = await keys.FindByHash(key.KeyHash, ct);
        return new NewApiKey(ApiKeyRow.Of(added!, limits, now), text);
    }
}
