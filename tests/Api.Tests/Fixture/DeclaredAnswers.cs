using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tepat.Api.Tests.Fixture;

/// <summary>Fails a test whose answer the OpenAPI document does not know: a status or a content type that no caller was told of.</summary>
internal sealed class DeclaredAnswers : DelegatingHandler
{
    private readonly List<(Regex Path, int Parameters, JsonElement Methods)> paths = [];

    public DeclaredAnswers(string openApiDocument)
    {
        using var document = JsonDocument.Parse(openApiDocument);
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
        {
            var pattern = "^" + Regex.Replace(path.Name, @"\{[^}]+\}", "[^/]+") + "$";
            paths.Add((new Regex(pattern), path.Name.Count(c => c == '{'), path.Value.Clone()));
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var path = request.RequestUri!.AbsolutePath;
        if (path.StartsWith("/api/", StringComparison.Ordinal))
        {
            Check(request.Method.Method, path, response);
        }

        return response;
    }

    // A literal segment wins over a parameter, as in routing.
    private void Check(string method, string path, HttpResponseMessage response)
    {
        var known = paths
            .Where(entry => entry.Path.IsMatch(path))
            .OrderBy(entry => entry.Parameters)
            .Select(entry => entry.Methods)
            .FirstOrDefault(methods => methods.TryGetProperty(method.ToLowerInvariant(), out _));
        if (known.ValueKind == JsonValueKind.Undefined)
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(404).Or.EqualTo(405), $"{method} {path} is not in the OpenAPI document.");
            return;
        }

        var status = ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var declared = known.GetProperty(method.ToLowerInvariant()).GetProperty("responses");
        Assert.That(
            declared.TryGetProperty(status, out var answer),
            Is.True,
            $"{method} {path} answered {status}, which its operation does not declare."
        );
        if (response.Content.Headers.ContentType?.MediaType is { } type)
        {
            Assert.That(
                answer.TryGetProperty("content", out var content) && content.TryGetProperty(type, out _),
                Is.True,
                $"{method} {path} answered {status} as {type}, which its operation does not declare."
            );
        }
    }
}
