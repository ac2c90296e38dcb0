using Microsoft.AspNetCore.Authentication;
using Tepat.Api.Security.Signing;
using Tepat.Application.Identity;

namespace Tepat.Api.Security;

public static class SecurityRegistration
{
    private const string Either = "CookieOrKey";

    /// <summary>People by cookie, vendors by key; a request with a key is never looked at for a cookie.</summary>
    public static void AddTepatSecurity(this IServiceCollection services, IHostEnvironment environment)
    {
        services.PostConfigure<IdentityOptions>(identity => identity.RequireSecondFactor ??= !environment.IsDevelopment());
        services
            .AddAuthentication(Either)
            .AddPolicyScheme(
                Either,
                null,
                policy =>
                    policy.ForwardDefaultSelector = context =>
                        context.Request.Headers.ContainsKey(ApiKeyHandler.Header) ? ApiKeyHandler.SchemeName : SessionCookie.Scheme
            )
            .AddCookie(SessionCookie.Scheme, SessionCookie.Configure)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
        services.AddSingleton<KeyQuotas>();
        services.AddRateLimiter(RateLimits.Configure);
    }

    public static void UseTepatSecurity(this IApplicationBuilder app)
    {
        app.UseAuthentication();
        app.UseKeyQuotas();
        app.UseRateLimiter();
        app.UseGates();
        app.UseRequestSignatures();
    }
}
