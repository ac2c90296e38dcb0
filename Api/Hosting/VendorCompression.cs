using Microsoft.AspNetCore.ResponseCompression;
using Tepat.Api.Common;

namespace Tepat.Api.Hosting;

/// <summary>
/// Compression for vendors, in both directions: a plant's day of events is large and all alike. Bodies of others are taken compressed too, but
/// answers to a session's cookie never are, since what is compressed beside a secret tells of it.
/// </summary>
internal static class VendorCompression
{
    private static readonly object WasCompressed = new();

    /// <summary>True when the request came with a body that called itself compressed.</summary>
    public static bool IsCompressed(HttpContext context) => context.Items[WasCompressed] is true;

    public static void AddVendorCompression(this IServiceCollection services)
    {
        services.AddRequestDecompression();
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = ["application/json", Problems.ContentType, "text/csv"];
        });
    }

    public static void UseVendorCompression(this WebApplication app)
    {
        app.Use(
            (context, next) =>
            {
                // Unpacking takes the header away, and a body that breaks while it is unpacked has to be told from a fault of the program.
                context.Items[WasCompressed] = context.Request.Headers.ContentEncoding.Count > 0;
                return next(context);
            }
        );
        app.UseRequestDecompression();
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/api/vendor", StringComparison.Ordinal),
            vendor => vendor.UseResponseCompression()
        );
    }
}
