using System.Text.Json.Nodes;

namespace Tepat.Application.Tests.Bookkeeping;

/// <summary>docs/vendor-integration.md, from which vendors' engineers copy.</summary>
internal static class VendorPage
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Root(), "docs", "vendor-integration.md"));

    /// <summary>The page's example of one event type's data.</summary>
    public static JsonObject Example(string type)
    {
        var section = Text[Text.IndexOf($"### `{type}`", StringComparison.Ordinal)..];
        var from = section.IndexOf("```json", StringComparison.Ordinal) + "```json".Length;
        return JsonNode.Parse(section[from..section.IndexOf("```", from, StringComparison.Ordinal)])!.AsObject();
    }

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Tepat.slnx")))
        {
            directory = directory.Parent!;
        }

        return directory.FullName;
    }
}
