using System.Text.Json;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Architecture.Tests;

/// <summary>Vendors program against docs/vendor-integration.md: it names what the program reads, and nothing that it does not.</summary>
public sealed class VendorPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Sources.Root, "docs", "vendor-integration.md"));

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { TypeInfoResolver = EventPayload.Resolver };

    private static IEnumerable<EventType> Reported => EventCatalogue.All.Where(type => type.FromVendor);

    [TestCaseSource(nameof(Reported))]
    public void Every_field_of_an_event_is_explained(EventType type)
    {
        var section = Section(type.Name);
        Json.GetTypeInfo(type.Data)
            .Properties.Where(property => property.Get is not null && !IsNamed(section, property.Name))
            .Select(property => property.Name)
            .ShouldBeEmpty();
    }

    [Test]
    public void No_event_is_explained_that_vendors_may_not_report() =>
        Page.Split('\n')
            .Where(line => line.StartsWith("### `", StringComparison.Ordinal))
            .Select(line => line[5..].TrimEnd('`', '\r'))
            .ShouldBe(Reported.Select(type => type.Name), ignoreOrder: true);

    private static bool IsNamed(string section, string field) => section.Contains($"`{field}`") || section.Contains($"`{field}[]`");

    private static string Section(string name)
    {
        var from = Page.IndexOf($"### `{name}`", StringComparison.Ordinal);
        from.ShouldBeGreaterThan(0, name);
        var to = Page.IndexOf("\n## ", from, StringComparison.Ordinal);
        var next = Page.IndexOf("\n### ", from, StringComparison.Ordinal);
        return Page[from..(next > 0 && next < to ? next : to)];
    }
}
