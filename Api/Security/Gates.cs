using Tepat.Api.Common;
using Tepat.Domain.Common;

namespace Tepat.Api.Security;

/// <summary>What is refused before a body is read: writes that another site may have sent, and calls of nobody where somebody is needed.</summary>
public static class Gates
{
    public const string ClientHeader = "X-Tepat-Client";

    private static readonly DomainError HeaderMissing = DomainError.Forbidden(
        "csrf.header_missing",
        $"A change by cookie needs the header {ClientHeader} (any value)."
    );

    private static readonly DomainError ForeignOrigin = DomainError.Forbidden(
        "csrf.foreign_origin",
        "The request comes from another site."
    );

    private static readonly DomainError KeyTooLong = DomainError.Invalid(
        "idempotency.key_too_long",
        $"An {HttpRequestContext.IdempotencyHeader} has at most {Limits.CodeLengthMax} characters."
    );

    private static readonly DomainError KeyRepeated = DomainError.Invalid(
        "idempotency.key_repeated",
        $"A request carries one {HttpRequestContext.IdempotencyHeader}: with two nobody knows which write it repeats."
    );

    private static readonly DomainError SignInFirst = new("session.required", "Sign in first.", ErrorKind.Unauthenticated);

    public static void UseGates(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                if (Refusal(context) is { } refusal)
                {
                    await Problems.From([refusal]).ExecuteAsync(context);
                    return;
                }

                await next(context);
            }
        );

    private static DomainError? Refusal(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") ? Forgery(context) ?? Absence(context) ?? KeyFault(context) : null;

    // It becomes the id of the event, which the log keeps within this length.
    private static DomainError? KeyFault(HttpContext context)
    {
        var keys = context.Request.Headers[HttpRequestContext.IdempotencyHeader];
        return keys.Count > 1 ? KeyRepeated
            : keys.ToString().Length > Limits.CodeLengthMax ? KeyTooLong
            : null;
    }

    // A key is sent by no browser on its own, so it needs no such proof; neither does a sign-in, which no cookie speaks for yet.
    private static DomainError? Forgery(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        {
            return null;
        }

        if (request.Headers.ContainsKey(ApiKeyHandler.Header))
        {
            return null;
        }

        if (request.Headers.Origin is [{ Length: > 0 } origin] && !IsSameSite(origin, request))
        {
            return ForeignOrigin;
        }

        return !IsSignIn(request) && request.Cookies.ContainsKey(SessionCookie.Name) && !request.Headers.ContainsKey(ClientHeader)
            ? HeaderMissing
            : null;
    }

    private static DomainError? Absence(HttpContext context)
    {
        var needsCaller = context.GetEndpoint()?.Metadata.GetMetadata<EndpointAccess>()?.SignedIn == true;
        return needsCaller && context.Features.Get<CallerFeature>() is null
            ? context.Features.Get<CallerRefusal>()?.Error ?? SignInFirst
            : null;
    }

    /// <summary>The two addresses at which names and passwords are taken from nobody in particular.</summary>
    internal static bool IsSignIn(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && (
            request.Path.Equals("/api/session", StringComparison.OrdinalIgnoreCase)
            || request.Path.Equals("/api/session/token", StringComparison.OrdinalIgnoreCase)
        );

    // The port is no part of a site: the client's development server stands on another one.
    private static bool IsSameSite(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && string.Equals(from.Host, request.Host.Host, StringComparison.OrdinalIgnoreCase);
}
