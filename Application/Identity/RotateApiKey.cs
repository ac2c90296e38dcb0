using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Procurement;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>Makes the key that takes another's place; both open during the overlap.</summary>
/// <param name="OverlapDays">0 to 30; null for 7.</param>
[Requires(Permissions.ManageKeys)]
public sealed record RotateApiKey(string Vendor, long KeyId, int? OverlapDays) : ICommand<NewApiKey>, IHoldsSecrets, IHasSubject
{
    internal const int OverlapDaysUsual = 7;

    string IHasSubject.Subject => $"{Vendor}/{KeyId}";
}

internal sealed class RotateApiKeyValidator : AbstractValidator<RotateApiKey>
{
    public RotateApiKeyValidator() => RuleFor(x => x.OverlapDays).InclusiveBetween(0, ApiKey.OverlapDaysMax);
}

internal sealed class RotateApiKeyHandler(
    IApiKeyStore keys,
    IVendorDirectory vendors,
    KeyLimits limits,
    IRequestContext context,
    TimeProvider time
) : ICommandHandler<RotateApiKey, NewApiKey>
{
    public async Task<Outcome<NewApiKey>> Handle(RotateApiKey command, CancellationToken ct)
    {
        if (await vendors.Find(command.Vendor, ct) is not { } vendor || await keys.Find(vendor.Id, command.KeyId, ct) is not { } key)
        {
            return IdentityErrors.KeyNotFound;
        }

        var now = time.GetUtcNow();
        if (key.RotationRefusal(now) is { } refusal)
        {
            return refusal;
        }

        var text = KeyText.New(key.IsTest);
        var successor = key.Successor(KeyText.PublicPartOf(text), KeyText.HashOf(text), context.Caller.Name, now);
        await keys.Add(successor, ct);
        await keys.End(key.Id, key.EndAfter(TimeSpan.FromDays(command.OverlapDays ?? RotateApiKey.OverlapDaysUsual), now), ct);
        var added = await keys.FindByHash(successor.KeyHash, ct);
        return new NewApiKey(ApiKeyRow.Of(added!, limits, now), text);
    }
}
