using System.Text.Json;

namespace Tepat.VendorSimulator;

/// <summary>What the gateway answered to one call.</summary>
/// <param name="OfSandbox">It says of itself that nothing of it is real.</param>
public sealed record Answer(int Status, string? MediaType, bool OfSandbox, JsonElement Body)
{
    private static readonly string[] ProblemTexts = ["type", "title", "detail", "traceId"];

    public string? Code => Text("code");

    /// <summary>A number among the facts of a problem; null when it is not told.</summary>
    public long? Fact(string name) => Member("facts") is { } facts && facts.TryGetProperty(name, out var fact) ? fact.GetInt64() : null;

    /// <summary>A number at the top of the document.</summary>
    public int Count(string name) =>
        Member(name) is { ValueKind: JsonValueKind.Number } count ? count.GetInt32() : throw Unlike($"the number `{name}`");

    public IReadOnlyList<JsonElement> Results =>
        Member("results") is { ValueKind: JsonValueKind.Array } results ? [.. results.EnumerateArray()] : throw Unlike("`results`");

    /// <summary>Holds that it is a success.</summary>
    /// <exception cref="SurpriseException">It is not.</exception>
    public Answer Succeeds() => Status == 200 ? this : throw Unlike("200");

    /// <summary>Holds that it is a problem document of this status and code that names this path.</summary>
    /// <exception cref="SurpriseException">It is not.</exception>
    public Answer IsRefused(int status, string code, string? path = null)
    {
        var isProblem =
            Status == status
            && Code == code
            && MediaType == "application/problem+json"
            && Member("status") is { ValueKind: JsonValueKind.Number } told
            && told.GetInt32() == status
            && ProblemTexts.All(name => Text(name) is not null);
        var isNamed = path is null || (Member("errors") is { } errors && errors.TryGetProperty(path, out _));
        return isProblem && isNamed ? this : throw Unlike($"a problem {status} {code}{(path is null ? "" : $" at {path}")}");
    }

    /// <summary>Holds that it speaks of the sandbox, or of what is real.</summary>
    /// <exception cref="SurpriseException">It speaks of the other.</exception>
    public Answer Speaks(bool ofSandbox) =>
        OfSandbox == ofSandbox ? this : throw Unlike(ofSandbox ? "the header Tepat-Sandbox" : "no header Tepat-Sandbox");

    public SurpriseException Unlike(string promised) =>
        new(
            $"Promised was {promised}; the answer is {Status} {(Body.ValueKind == JsonValueKind.Undefined ? "without JSON" : Body.GetRawText())}"
        );

    private JsonElement? Member(string name) =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var member) ? member : null;

    private string? Text(string name) => Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
