using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Tepat.Api.Common;
using Tepat.Application.Common;
using Tepat.Application.Identity;
using Tepat.Application.Procurement;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Api.Security;

/// <summary>Turns the header <c>X-Api-Key</c> into the vendor it belongs to.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IApiKeyStore keys,
    IVendorDirectory vendors,
    IUnitOfWork unitOfWork
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    public const string Header = "X-Api-Key";

    private const int KeyLengthMax = 256;

    // Often enough to see that a key is in use, rare enough to cost nothing.
    private static readonly TimeSpan UseNotedEvery = TimeSpan.FromMinutes(5);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var text = Request.Headers[Header].ToString();
        var key = text.Length is 0 or > KeyLengthMax ? null : await keys.FindByHash(KeyText.HashOf(text), Context.RequestAborted);
        if (key is null)
        {
            return Refuse(IdentityErrors.KeyUnknown);
        }

        var now = TimeProvider.GetUtcNow();
        if (key.Refusal(now) is { } refusal)
        {
            return Refuse(refusal);
        }

        if (await vendors.Find(key.VendorId, Context.RequestAborted) is not { IsActive: true } vendor)
        {
            return Refuse(IdentityErrors.KeyRevoked);
        }

        await NoteUse(key, now);
        var permissions = Roles.PermissionsOfKey(key.ScopeList, key.IsTest);
        var caller = new Caller(CallerKind.Vendor, vendor.Id, vendor.Code, Roles.Vendor, Scope.OfVendor(vendor.Id), permissions)
        {
            IsTest = key.IsTest,
        };
        Context.Features.Set(new CallerFeature(caller, null));
        Context.Features.Set(key);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, vendor.Code)], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    private async Task NoteUse(ApiKey key, DateTimeOffset now)
    {
        if (key.LastUsedAt is { } last && now - last < UseNotedEvery)
        {
            return;
        }

        await unitOfWork.Run(
            async ct =>
            {
                await keys.NoteUse(key.Id, now, ct);
                return Outcome.Success;
            },
            Context.RequestAborted
        );
    }

    private AuthenticateResult Refuse(DomainError error)
    {
        Context.Features.Set(new CallerRefusal(error));
        return AuthenticateResult.Fail(error.Code);
    }
}
