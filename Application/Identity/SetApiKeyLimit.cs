using FluentValidation;
using Tepat.Application.Common;
using Tepat.Application.Procurement;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Application.Identity;

/// <summary>Sets how many calls a minute one key may make.</summary>
/// <param name="RequestsPerMinute">1 to 60,000; null for the installation's usual limit.</param>
[Requires(Permissions.ManageKeys)]
public sealed record SetApiKeyLimit(string Vendor, long KeyId, int? RequestsPerMinute) : ICommand<ApiKeyRow>, IHasSubject
{
    string IHasSubject.Subject => $"{Vendor}/{KeyId}";
}

internal sealed class SetApiKeyLimitValidator : AbstractValidator<SetApiKeyLimit>
{
    public SetApiKeyLimitValidator() => RuleFor(x => x.RequestsPerMinute).InclusiveBetween(1, ApiKey.RequestsPerMinuteMax);
}

internal sealed class SetApiKeyLimitHandler(IApiKeyStore keys, IVendorDirectory vendors, KeyLimits limits, TimeProvider time)
    : ICommandHandler<SetApiKeyLimit, ApiKeyRow>
{
    public async Task<Outcome<ApiKeyRow>> Handle(SetApiKeyLimit command, CancellationToken ct)
    {
        if (await vendors.Find(command.Vendor, ct) is not { } vendor || await keys.Find(vendor.Id, command.KeyId, ct) is not { } key)
        {
            return IdentityErrors.KeyNotFound;
        }

        await keys.SetLimit(key.Id, command.RequestsPerMinute, ct);
        return ApiKeyRow.Of(key with { RequestsPerMinute = command.RequestsPerMinute }, limits, time.GetUtcNow());
    }
}
