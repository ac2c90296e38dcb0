using System.Text;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Api.Security.Signing;

/// <summary>The text that was signed, made again from the request as it arrived (RFC 9421, section 2.5).</summary>
internal static class SignatureBase
{
    public static Outcome<byte[]> Of(HttpRequest request, SignatureInput input)
    {
        var text = new StringBuilder();
        foreach (var component in input.Components)
        {
            if (Value(request, component) is not { } value)
            {
                return RequestSignatureErrors.ComponentUnknown(component);
            }

            text.Append('"').Append(component).Append("\": ").Append(value).Append('\n');
        }

        text.Append("\"@signature-params\": ").Append(input.Parameters);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // A proxy in between changes scheme and address: who must sign is not asked to cover them, but may.
    private static string? Value(HttpRequest request, string component) =>
        component switch
        {
            "@method" => request.Method,
            "@path" => $"{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}",
            "@query" => request.QueryString.HasValue ? request.QueryString.Value : "?",
            "@authority" => request.Host.Value?.ToLowerInvariant(),
            ['@', ..] => null,
            _ => request.Headers.TryGetValue(component, out var values) ? string.Join(", ", values.Select(one => one?.Trim())) : null,
        };
}
