using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Procurement;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>Has every report of one key signed (RFC 9421), or no longer.</summary>
/// <param name="PublicKey">The vendor's public key of the curve P-256 in PEM; null: calls need no signature.</param>
[Requires(Permissions.ManageKeys)]
public sealed record SetSigningKey(string Vendor, long KeyId, string? PublicKey) : ICommand<ApiKeyRow>, IHasSubject
{
    string IHasSubject.Subject => $"{Vendor}/{KeyId}";
}

internal sealed class SetSigningKeyValidator : AbstractValidator<SetSigningKey>
{
    public SetSigningKeyValidator() => RuleFor(x => x.PublicKey).MaximumLength(SigningKey.PemLengthMax);
}

internal sealed class SetSigningKeyHandler(IApiKeyStore keys, IVendorDirectory vendors, KeyLimits limits, TimeProvider time)
    : ICommandHandler<SetSigningKey, ApiKeyRow>
{
    public async Task<Outcome<ApiKeyRow>> Handle(SetSigningKey command, CancellationToken ct)
    {
        if (await vendors.Find(command.Vendor, ct) is not { } vendor || await keys.Find(vendor.Id, command.KeyId, ct) is not { } key)
        {
            return IdentityErrors.KeyNotFound;
        }

        string? pem = null;
        if (command.PublicKey is not null)
        {
            var parsed = SigningKey.Parse(command.PublicKey);
            if (!parsed.IsSuccess)
            {
                return Outcome<ApiKeyRow>.Fail(parsed.Errors);
            }

            pem = parsed.Value.Pem;
        }

        await keys.SetSigningKey(key.Id, pem, ct);
        return ApiKeyRow.Of(key with { SigningKeyPem = pem }, limits, time.GetUtcNow());
    }
}
