using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tepat.Application.Common;
using Tepat.Application.Common.Behaviors;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Application.Tests.Bookkeeping;

/// <summary>What a vendor sends is read to the letter: what is not understood is refused with its place, never guessed.</summary>
internal sealed class EventReaderTests
{
    private static readonly DateTimeOffset Now = new(2024, 10, 29, 8, 0, 0, TimeSpan.FromHours(7));

    private static readonly string[] Optional = ["note"];

    private static readonly string[] NoQuantities = ["\"2000\"", "2000.5", "-1", "9223372036854775808", "1e30"];

    private readonly EventReader reader = Reader();

    public static IEnumerable<string> Types() => EventCatalogue.All.Where(type => type.FromVendor).Select(type => type.Name);

    [TestCaseSource(nameof(Types))]
    public void The_example_on_the_vendors_page_is_read_and_kept_as_it_stands(string type)
    {
        var data = VendorPage.Example(type);

        var read = Read(type, data).Value;

        var kept = JsonSerializer.SerializeToNode(read.Data, read.Data.GetType(), StoredJson.Options);
        Flat(kept!).ShouldBe(Flat(data), ignoreOrder: true);
    }

    [TestCaseSource(nameof(Types))]
    public void A_field_that_is_missing_is_refused(string type)
    {
        foreach (var name in VendorPage.Example(type).Select(field => field.Key).Except(Optional))
        {
            var data = VendorPage.Example(type);
            data.Remove(name);

            Read(type, data).Errors.ShouldHaveSingleItem(name).Code.ShouldBe("event.data_malformed", name);
        }
    }

    [TestCaseSource(nameof(Types))]
    public void A_field_that_says_nothing_is_refused_at_its_place(string type)
    {
        foreach (var name in VendorPage.Example(type).Select(field => field.Key).Except(Optional))
        {
            var data = VendorPage.Example(type);
            data[name] = null;

            Read(type, data).Errors.ShouldHaveSingleItem(name).Field.ShouldBe($"data.{name}");
        }
    }

    [TestCaseSource(nameof(Types))]
    public void An_unknown_or_misspelt_field_is_refused_at_its_place(string type)
    {
        foreach (var name in VendorPage.Example(type).Select(field => field.Key).Select(Misspelt).Append("subject"))
        {
            var data = VendorPage.Example(type);
            data[name] = 1;

            var error = Read(type, data).Errors.ShouldHaveSingleItem(name);
            (error.Code, error.Field).ShouldBe(("event.data_malformed", $"data.{name}"));
        }
    }

    [TestCaseSource(nameof(Types))]
    public void A_number_is_a_whole_number_that_fits(string type)
    {
        var numbers = VendorPage.Example(type).Where(field => field.Value!.GetValueKind() == JsonValueKind.Number).Select(f => f.Key);
        foreach (var name in numbers)
        {
            foreach (var wrong in NoQuantities)
            {
                var data = VendorPage.Example(type);
                data[name] = JsonNode.Parse(wrong);

                var error = Read(type, data).Errors.ShouldHaveSingleItem($"{name} {wrong}");
                error.Field.ShouldBe($"data.{name}", wrong);
            }
        }
    }

    [TestCaseSource(nameof(Types))]
    public void Another_version_is_answered_with_the_versions_that_are_known(string type)
    {
        var error = Read(type, VendorPage.Example(type), version: 2).Errors.ShouldHaveSingleItem();

        (error.Code, error.Field).ShouldBe(("event.version_unknown", "version"));
        error.Facts!["knownVersions"].ShouldBeAssignableTo<int[]>().ShouldHaveSingleItem().ShouldBe(1);
    }

    [Test]
    public void What_only_kpu_reports_is_no_type_for_vendors()
    {
        var error = Read("shipments.carton-received", []).Errors.ShouldHaveSingleItem();

        (error.Code, error.Field).ShouldBe(("event.type_unknown", "type"));
    }

    [TestCase("[]")]
    [TestCase("\"data\"")]
    [TestCase("null")]
    [TestCase("1")]
    public void Data_is_an_object(string data)
    {
        var sent = new SentEvent("V-1", "production.carton-packed", 1, Now, JsonDocument.Parse(data).RootElement);

        var error = reader.Read(sent).Errors.ShouldHaveSingleItem();

        (error.Code, error.Field).ShouldBe(("event.data_malformed", "data"));
    }

    [Test]
    public void A_fault_in_a_list_is_named_by_its_place_in_the_list()
    {
        var data = VendorPage.Example("production.plates-registered");
        data["plates"]![1]!["kind"] = "stone";

        Read("production.plates-registered", data).Errors.ShouldHaveSingleItem().Field.ShouldBe("data.plates[1].kind");
    }

    [TestCase("", "event.id_invalid")]
    [TestCase("   ", "event.id_invalid")]
    [TestCase(" V-1", "event.id_invalid")]
    [TestCase("V-1 ", "event.id_invalid")]
    public void An_id_has_characters_and_no_outer_blanks(string id, string code)
    {
        var sent = new SentEvent(id, "production.carton-packed", 1, Now, Element(VendorPage.Example("production.carton-packed")));

        var error = reader.Read(sent).Errors.ShouldHaveSingleItem();

        (error.Code, error.Field).ShouldBe((code, "id"));
    }

    [Test]
    public void An_id_of_64_characters_is_the_longest()
    {
        Named(new string('V', Limits.CodeLengthMax)).IsSuccess.ShouldBeTrue();
        Named(new string('V', Limits.CodeLengthMax + 1)).Errors.ShouldHaveSingleItem().Code.ShouldBe("event.id_invalid");
    }

    [Test]
    public void A_devices_clock_may_run_ten_minutes_ahead_and_reports_may_be_two_years_old()
    {
        At(Now + Limits.ClockAheadMax).IsSuccess.ShouldBeTrue();
        At(Now + Limits.ClockAheadMax + TimeSpan.FromTicks(1)).Errors[0].Code.ShouldBe("event.occurred_in_future");
        At(Now - Limits.OccurredBeforeMax).IsSuccess.ShouldBeTrue();
        At(Now - Limits.OccurredBeforeMax - TimeSpan.FromTicks(1)).Errors[0].Code.ShouldBe("event.occurred_too_long_ago");
        At(default).Errors[0].Code.ShouldBe("event.occurred_at_missing");
    }

    private Outcome<IncomingEvent> Named(string id) =>
        reader.Read(new SentEvent(id, "production.carton-packed", 1, Now, Element(VendorPage.Example("production.carton-packed"))));

    private Outcome<IncomingEvent> At(DateTimeOffset occurredAt) =>
        reader.Read(
            new SentEvent("V-1", "production.carton-packed", 1, occurredAt, Element(VendorPage.Example("production.carton-packed")))
        );

    private Outcome<IncomingEvent> Read(string type, JsonObject data, int version = 1) =>
        reader.Read(new SentEvent("V-1", type, version, Now, Element(data)));

    private static JsonElement Element(JsonObject data) => JsonSerializer.SerializeToElement(data);

    private static string Misspelt(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    // The values under their paths; times as moments, because an offset may be written in more than one way.
    private static List<string> Flat(JsonNode node) =>
        node switch
        {
            JsonObject members => [.. members.SelectMany(m => Flat(m.Value!).Select(value => $"{m.Key}.{value}"))],
            JsonArray items => [.. items.SelectMany((item, i) => Flat(item!).Select(value => $"{i}.{value}"))],
            _ => [DateTimeOffset.TryParse(node.ToString(), out var time) ? $"{time.UtcTicks}" : node.ToString()],
        };

    private static EventReader Reader()
    {
        var services = new ServiceCollection();
        services.AddApplication();
        return new EventReader(services.BuildServiceProvider(), new StoppedClock());
    }

    private sealed class StoppedClock : IBusinessClock
    {
        public DateTimeOffset Now => EventReaderTests.Now;
    }
}
