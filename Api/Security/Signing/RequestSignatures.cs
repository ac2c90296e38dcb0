using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Tepat.Api.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Identity;

namespace Tepat.Api.Security.Signing;

/// <summary>
/// Takes what a key reports only under its vendor's signature (RFC 9421), when an administrator has entered the vendor's public key for it.
/// Reads need none. It looks at the body as it was sent, so it stands before anything that unpacks one.
/// </summary>
internal static partial class RequestSignatures
{
    private const string ContentDigest = "Content-Digest";
    private const int InMemory = 256 * 1024;

    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    // What makes a report this report: to which address, in which mode, with which content.
    private static readonly string[] Required = ["@method", "@path", "content-digest"];

    public static void UseRequestSignatures(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                if (await Refusal(context) is { } refusal)
                {
                    await Problems.From([refusal]).ExecuteAsync(context);
                    return;
                }

                await next(context);
            }
        );

    private static async Task<DomainError?> Refusal(HttpContext context)
    {
        var request = context.Request;
        if (
            context.Features.Get<ApiKey>() is not { SigningKeyPem: { } pem } key
            || HttpMethods.IsGet(request.Method)
            || HttpMethods.IsHead(request.Method)
            || HttpMethods.IsOptions(request.Method)
        )
        {
            return null;
        }

        var (described, given) = (request.Headers["Signature-Input"], request.Headers["Signature"]);
        if (described.Count == 0 || given.Count == 0 || !request.Headers.ContainsKey(ContentDigest))
        {
            return RequestSignatureErrors.Missing;
        }

        if (described.Count > 1 || given.Count > 1 || SignatureInput.Read(described.ToString(), given.ToString()) is not { } input)
        {
            return RequestSignatureErrors.Malformed;
        }

        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (Fault(request, input, key, now) is { } fault)
        {
            return fault;
        }

        var text = SignatureBase.Of(request, input);
        return !text.IsSuccess ? text.Errors[0]
            : !SigningKey.Parse(pem).Value.Verifies(text.Value, input.Signature) ? RequestSignatureErrors.Wrong
            : await IsDigest(request, context.RequestAborted) ? null
            : RequestSignatureErrors.DigestWrong;
    }

    private static DomainError? Fault(HttpRequest request, SignatureInput input, ApiKey key, DateTimeOffset now)
    {
        if (input.Algorithm is not (null or SigningKey.Algorithm))
        {
            return RequestSignatureErrors.AlgorithmOther;
        }

        if (input.KeyId is not null && input.KeyId != key.PublicPart)
        {
            return RequestSignatureErrors.KeyOther;
        }

        if (
            input.Created is not { } created
            || Math.Abs(now.ToUnixTimeSeconds() - created) > Tolerance.TotalSeconds
            || input.Expires < now.ToUnixTimeSeconds()
        )
        {
            return RequestSignatureErrors.OutOfTime;
        }

        var required = request.QueryString.HasValue ? Required.Append("@query") : Required;
        return required.FirstOrDefault(component => !input.Components.Contains(component)) is { } missing
            ? RequestSignatureErrors.NotCovered(missing)
            : null;
    }

    // The signature is looked at first: nobody else's body is read, and whoever reads it next begins at its beginning.
    private static async Task<bool> IsDigest(HttpRequest request, CancellationToken ct)
    {
        request.EnableBuffering(InMemory);
        var digest = await SHA256.HashDataAsync(request.Body, ct);
        request.Body.Position = 0;
        var sent = Sha256Digest().Match(request.Headers[ContentDigest].ToString());
        return sent.Success && sent.Groups["bytes"].Value == Convert.ToBase64String(digest);
    }

    [GeneratedRegex("(?:^|,)[ \\t]*sha-256=:(?<bytes>[A-Za-z0-9+/=]{44}):")]
    private static partial Regex Sha256Digest();
}
