using System.Text;
using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Ledger;

/// <summary>What cannot be read is the sender's to mend, named by its path; it is never a fault of the server.</summary>
public sealed class VendorMalformedTests : ApiTests
{
    private const string Route = "/api/vendor/events";

    // A payload that is whole, of an order that is not: what is well formed goes as far as the books.
    private const string Run = """
        "order":"OP-1","run":"R-1","pool":"ordinary","goodSheets":1,"wasteSheets":0,"overPrintSheets":0,"shift":"1","machine":"M-1"
        """;

    private static string Event(string data, string type = "production.print-run-reported") =>
        $$"""{"id":"x","type":"{{type}}","version":1,"occurredAt":"2024-10-10T08:00:00+07:00","data":{{data}}}""";

    private static IEnumerable<TestCaseData> Faults()
    {
        TestCaseData Case(string name, string sent, string path) => new TestCaseData(sent, path).SetArgDisplayNames(name);
        yield return Case("unknown field", Event($$"""{{{Run}},"colour":"red"}"""), "events[0].data.colour");
        yield return Case("number as text", Event($$"""{{{Run.Replace(":1,", ":\"1\",")}}}"""), "events[0].data.goodSheets");
        yield return Case("fraction", Event($$"""{{{Run.Replace(":1,", ":1.5,")}}}"""), "events[0].data.goodSheets");
        yield return Case("beyond 64 bits", Event($$"""{{{Run.Replace(":1,", ":99999999999999999999,")}}}"""), "events[0].data.goodSheets");
        yield return Case("negative", Event($$"""{{{Run.Replace(":1,", ":-1,")}}}"""), "events[0].data.goodSheets");
        yield return Case("unknown word", Event($$"""{{{Run.Replace("ordinary", "royal")}}}"""), "events[0].data.pool");
        yield return Case("word as number", Event($$"""{{{Run.Replace("\"ordinary\"", "0")}}}"""), "events[0].data.pool");
        yield return Case("null", Event($$"""{{{Run.Replace("\"OP-1\"", "null")}}}"""), "events[0].data.order");
        yield return Case("outer blanks", Event($$"""{{{Run.Replace("OP-1", "OP-1 ")}}}"""), "events[0].data.order");
        yield return Case("missing field", Event("""{"order":"OP-1"}"""), "events[0].data");
        yield return Case("data null", Event("null"), "events[0].data");
        yield return Case("data a list", Event("[]"), "events[0].data");
        yield return Case("unknown type", Event($$"""{{{Run}}}""", "production.moon-landing"), "events[0].type");
        yield return Case("officers' type", Event($$"""{{{Run}}}""", "shipments.carton-received"), "events[0].type");
        yield return Case("unknown version", Event($$"""{{{Run}}}""").Replace("\"version\":1", "\"version\":2"), "events[0].version");
        yield return Case("blank id", Event($$"""{{{Run}}}""").Replace("\"x\"", "\" \""), "events[0].id");
        yield return Case("long id", Event($$"""{{{Run}}}""").Replace("\"x\"", $"\"{new string('x', 65)}\""), "events[0].id");
        yield return Case("event null", "null", "events[0].id");
        yield return Case("event empty", "{}", "events[0].id");
        yield return Case("no data", Event("5").Replace(",\"data\":5", ""), "events[0].data");
        yield return Case("type null", Event("{}").Replace("\"production.print-run-reported\"", "null"), "events[0].type");
        yield return Case("no time", Event("{}").Replace("\"occurredAt\":\"2024-10-10T08:00:00+07:00\",", ""), "events[0].occurredAt");
        yield return Case("future", Event($$"""{{{Run}}}""").Replace("2024-10-10", "2924-10-10"), "events[0].occurredAt");
        yield return Case(
            "no plate",
            Event("""{"order":"OP-1","plates":[null]}""", "production.plates-registered"),
            "events[0].data.plates[0]"
        );
    }

    [TestCaseSource(nameof(Faults))]
    public async Task Fault_in_an_event_is_named_by_its_path(string sent, string path)
    {
        var answer = await Send($$"""{"events":[{{sent}}]}""");

        answer.ShouldBe(422);
        answer.Body.GetProperty("errors").EnumerateObject().Select(field => field.Name).ShouldBe([path]);
    }

    [TestCaseSource(nameof(Faults))]
    public async Task Fault_in_one_of_each_rejects_that_one(string sent, string path)
    {
        var answer = await Send($$"""{"mode":"each","events":[{{sent}}]}""");

        answer.ShouldBe(200);
        answer.Body.GetProperty("rejected").GetInt32().ShouldBe(1);
        var problem = answer.Body.GetProperty("results")[0].GetProperty("problem");
        problem.GetProperty("status").GetInt32().ShouldBe(400);
        problem.GetProperty("errors").EnumerateObject().Select(field => "events[0]." + field.Name).ShouldBe([path]);
    }

    [TestCase("""{"events":[{"id":"x","type":""", TestName = "Truncated")]
    [TestCase("", TestName = "Empty")]
    [TestCase("null", TestName = "Null")]
    [TestCase("[]", TestName = "A list")]
    [TestCase("{}", TestName = "No events")]
    [TestCase("""{"events":null}""", TestName = "Events null")]
    [TestCase("""{"events":[]}""", TestName = "Events empty")]
    [TestCase("""{"events":[5]}""", TestName = "An event a number")]
    [TestCase("""{"mode":"some","events":[{"id":"x"}]}""", TestName = "Unknown mode")]
    [TestCase("""{"mode":5,"events":[]}""", TestName = "Mode a number")]
    [TestCase("""{"events":[],"priority":1}""", TestName = "Unknown member of the batch")]
    [TestCase(
        """{"events":[{"id":5,"type":"x","version":1,"occurredAt":"2024-10-10T08:00:00+07:00","data":{}}]}""",
        TestName = "Id a number"
    )]
    [TestCase("""{"events":[{"id":"x","type":"x","version":1,"occurredAt":"yesterday","data":{}}]}""", TestName = "A time that is none")]
    [TestCase("\u0000\u0001\u0002", TestName = "No text")]
    public async Task Body_that_is_no_batch_is_refused(string body)
    {
        var answer = await Send(body);

        answer.ShouldBe(400);
        answer.Code.ShouldNotBeNullOrEmpty();
    }

    [Test]
    public async Task Deep_nesting_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 5_000)) + string.Concat(Enumerable.Repeat("]", 5_000));

        (await Send($$"""{"events":[{{Event(deep)}}]}""")).ShouldBeProblem(400, "body.malformed");
    }

    [Test]
    public async Task More_than_ten_thousand_events_are_too_many()
    {
        var one = Event($$"""{{{Run}}}""");

        var answer = await Send($$"""{"events":[{{string.Join(',', Enumerable.Repeat(one, 10_001))}}]}""");

        answer.ShouldBeProblem(413, "events.too_many");
    }

    [Test]
    public async Task More_cartons_than_a_batch_moves_are_too_many()
    {
        var events = Enumerable
            .Range(0, 5)
            .Select(i =>
            {
                var cartons = string.Join(',', Enumerable.Range(0, 4_001).Select(n => $"\"C{n}\""));
                var data = $$"""
                    {"shipment":"SJ-{{i}}","originKind":"plant","origin":"GRESIK-01","destination":"35.07","vehiclePlate":"W 1","driverName":"Sopir",
                     "truckSeals":["S1"],"escortUnit":"Polres","expectedAt":"2024-10-20T08:00:00+07:00","cartons":[{{cartons}}]}
                    """;
                return Event(data, "shipments.shipment-dispatched");
            });

        (await Send($$"""{"events":[{{string.Join(',', events)}}]}""")).ShouldBeProblem(413, "events.too_many_units");
    }

    private async Task<Answer> Send(string body) =>
        await (await Api.Vendor()).Post(Route, new StringContent(body, Encoding.UTF8, "application/json"));
}
