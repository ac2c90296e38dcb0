using System.Globalization;

namespace Tepat.Api.Common;

/// <summary>Versions in HTTP: <c>ETag: "3"</c> on what is read, <c>If-Match: "3"</c> on what is changed.</summary>
public static class IfMatch
{
    /// <summary>The version named in If-Match; null when there is none, and -1, which matches nothing, when it is no version of ours.</summary>
    public static long? Version(string? header) =>
        string.IsNullOrWhiteSpace(header) ? null
        : long.TryParse(header.Trim().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version
        : -1;

    /// <summary>Answers 200 with the value and its version as the ETag.</summary>
    public static IResult OkWithVersion<T>(this HttpContext context, T value, long version)
    {
        context.Response.Headers.ETag = $"\"{version}\"";
        return Results.Ok(value);
    }
}
