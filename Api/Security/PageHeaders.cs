namespace Tepat.Api.Security;

/// <summary>
/// What a browser may do with an answer: run this program's own scripts only, talk to this program only, show it in no other site's frame, and
/// guess no content type. A phone scans and photographs with the camera; nothing else of the device is asked for.
/// </summary>
internal static class PageHeaders
{
    // Styles are set by script in the client and in Swagger UI, pictures are made in the browser (labels, photos before they are sent).
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    // Swagger UI makes a function of the text that adds its header to each call.
    private const string SwaggerPolicy = $"{Policy}; script-src 'self' 'unsafe-eval'";

    public static void UsePageHeaders(this WebApplication app) =>
        app.Use(
            (http, next) =>
            {
                var headers = http.Response.Headers;
                headers.ContentSecurityPolicy = http.Request.Path.StartsWithSegments("/swagger", StringComparison.Ordinal)
                    ? SwaggerPolicy
                    : Policy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(self), geolocation=(), microphone=()";
                return next(http);
            }
        );
}
