using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Tepat.Api.Common;
using Tepat.Application.Common;
using Tepat.Application.Identity;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Api.Security;

/// <summary>
/// The cookie says only who signed in and when. Role, region and activity are read for every request, so that a change counts at once.
/// </summary>
public static class SessionCookie
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    public const string Name = "tepat";

    private const string Id = "tepat:id";
    private const string Stamp = "tepat:stamp";
    private const string SignedInAt = "tepat:at";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = Name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = Lifetime;
        cookie.SlidingExpiration = true;
        cookie.Events.OnValidatePrincipal = Validate;
        cookie.Events.OnRedirectToLogin = context => Status(context, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = context => Status(context, StatusCodes.Status403Forbidden);
    }

    /// <summary>Opens the session in the answer's cookie.</summary>
    public static Task Open(HttpContext context, SignedIn signedIn)
    {
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var identity = new ClaimsIdentity(
            [
                new Claim(Id, signedIn.UserId.ToString(CultureInfo.InvariantCulture)),
                new Claim(Stamp, signedIn.SecurityStamp),
                new Claim(SignedInAt, Microseconds.From(now).ToString(CultureInfo.InvariantCulture)),
            ],
            Scheme
        );
        return context.SignInAsync(Scheme, new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = true });
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var users = context.HttpContext.RequestServices.GetRequiredService<IUserStore>();
        var id = Number(context.Principal, Id);
        var user = id is null ? null : await users.Find(id.Value, context.HttpContext.RequestAborted);
        if (user is not { IsActive: true } || user.SecurityStamp != context.Principal?.FindFirstValue(Stamp))
        {
            context.RejectPrincipal();
            return;
        }

        var signedInAt = Microseconds.ToTime(Number(context.Principal, SignedInAt));
        context.HttpContext.Features.Set(new CallerFeature(CallerOf(user), signedInAt));
    }

    private static Caller CallerOf(AppUser user) =>
        new(CallerKind.User, user.Id, user.UserName, user.Role, Scope.Of(RegionCode.Of(user.RegionCode)), Roles.PermissionsOf(user.Role))
        {
            HasSecondFactor = user.TotpSecret is not null,
        };

    private static long? Number(ClaimsPrincipal? principal, string claim) =>
        long.TryParse(principal?.FindFirstValue(claim), CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Task Status(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
