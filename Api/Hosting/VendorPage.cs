using System.Text.Json.Nodes;

namespace Tepat.Api.Hosting;

/// <summary>The page for a vendor's engineers, <c>docs/vendor-integration.md</c>, as this program carries it.</summary>
internal static class VendorPage
{
    private const string Resource = "vendor-integration.md";

    /// <summary>The whole page in Markdown, without its title.</summary>
    public static string Text { get; } = Read();

    /// <summary>The page's example of the data of one type of event.</summary>
    public static JsonNode Example(string type)
    {
        const string Fence = "```json\n";
        var section = Text.IndexOf($"### `{type}`", StringComparison.Ordinal);
        var from = Text.IndexOf(Fence, section, StringComparison.Ordinal) + Fence.Length;
        return JsonNode.Parse(Text[from..Text.IndexOf("```", from, StringComparison.Ordinal)])!;
    }

    private static string Read()
    {
        using var reader = new StreamReader(typeof(VendorPage).Assembly.GetManifestResourceStream(Resource)!);
        var page = reader.ReadToEnd().ReplaceLineEndings("\n");
        return page[(page.IndexOf('\n', StringComparison.Ordinal) + 1)..].Trim();
    }
}
