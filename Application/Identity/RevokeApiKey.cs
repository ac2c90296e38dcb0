using Tepat.Application.Common;
using Tepat.Application.Procurement;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>Closes a key at once and for good; closing a closed one changes nothing.</summary>
[Requires(Permissions.ManageKeys)]
public sealed record RevokeApiKey(string Vendor, long KeyId) : ICommand<Done>, IHasSubject
{
    string IHasSubject.Subject => $"{Vendor}/{KeyId}";
}

internal sealed class RevokeApiKeyHandler(IApiKeyStore keys, IVendorDirectory vendors, TimeProvider time)
    : ICommandHandler<RevokeApiKey, Done>
{
    public async Task<Outcome<Done>> Handle(RevokeApiKey command, CancellationToken ct)
    {
        if (await vendors.Find(command.Vendor, ct) is not { } vendor || await keys.Find(vendor.Id, command.KeyId, ct) is not { } key)
        {
            return IdentityErrors.KeyNotFound;
        }

        await keys.Revoke(key.Id, time.GetUtcNow(), ct);
        return Done.Value;
    }
}
