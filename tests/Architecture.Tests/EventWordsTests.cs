using Tepat.Domain.Common.Ledger;

namespace Tepat.Architecture.Tests;

/// <summary>The journal says what happened in words, in both languages, whatever the log may hold.</summary>
public sealed class EventWordsTests
{
    private static IEnumerable<string> Keys =>
        EventCatalogue.All.Select(type => type.Name[(type.Name.IndexOf('.', StringComparison.Ordinal) + 1)..]).Select(Camel);

    [TestCase("id")]
    [TestCase("en")]
    public void Every_type_of_event_has_words(string language)
    {
        var path = Path.Combine(Sources.Root, "client", "src", "features", "audit", "i18n", $"{language}.ts");
        var words = File.ReadAllText(path);
        var types = words[words.IndexOf("\n  type: {", StringComparison.Ordinal)..];

        Keys.Where(key => !types.Contains($"\n    {key}: ", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Camel(string name) =>
        string.Concat(name.Split('-').Select((part, i) => i == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
}
