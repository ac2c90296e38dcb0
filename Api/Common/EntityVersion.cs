using System.Globalization;
using Tepat.Domain.Common;

namespace Tepat.Api.Common;

/// <summary>The version that travels as ETag and comes back as If-Match.</summary>
public static class EntityVersion
{
    private static readonly DomainError Missing = new(
        "version.required",
        "Name the version you change in the If-Match header.",
        ErrorKind.VersionRequired
    );

    /// <summary>The version in If-Match; a write without one is refused (428).</summary>
    public static Outcome<int> Read(HttpRequest request) =>
        int.TryParse(request.Headers.IfMatch.ToString().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : Missing;

    public static void Write(HttpResponse response, int version) =>
        response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
