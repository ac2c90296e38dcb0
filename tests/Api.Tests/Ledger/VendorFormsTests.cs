using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Ledger;

/// <summary>A vendor's events come as JSON, as lines or as a spreadsheet's table, packed small or not: one batch, one meaning.</summary>
public sealed class VendorFormsTests : ApiTests
{
    private const string Route = "/api/vendor/events";
    private const string Lines = "application/x-ndjson";
    private const string Csv = "text/csv";

    private Plant plant = null!;

    [OneTimeSetUp]
    public async Task Ready() => plant = await Plant.Ready(Api, "K-FORM", "GUB-35", Plant.Line("35.74", 20_000));

    [Test]
    public async Task The_same_events_as_document_lines_table_and_compressed_count_once()
    {
        var (run, carton) = (Run("SAMA", 2_000), Carton("SAMA-1", 1_000));

        var document = await Send($$"""{"events":[{{run}},{{carton}}]}""", "application/json");
        var lines = await Send($"{run}\n\n{carton}\n", Lines);
        var table = await Send(
            $"""
            id;type;occurredAt;order;run;pool;goodSheets;wasteSheets;overPrintSheets;shift;machine;destination;carton;sheets;seal
            run-SAMA;production.print-run-reported;2024-10-28T11:00:00+07:00;{plant.Order};SAMA;ordinary;2000;0;0;1;M-1;;;;
            carton-SAMA-1;production.carton-packed;2024-10-28T11:00:00+07:00;{plant.Order};;ordinary;;;;;;35.74;SAMA-1;1000;SG-SAMA-1
            """,
            Csv
        );
        var compressed = await Send(Gzip($$"""{"events":[{{run}},{{carton}}]}"""), "application/json", "gzip");

        document.ShouldBe(200);
        (Number(document, "accepted"), Number(document, "duplicates")).ShouldBe((2, 0));
        foreach (var again in new[] { lines, table, compressed })
        {
            again.ShouldBe(200);
            (Number(again, "accepted"), Number(again, "duplicates")).ShouldBe((0, 2));
        }
    }

    [TestCase(Lines)]
    [TestCase(Csv)]
    public async Task Other_forms_say_the_mode_in_the_address(string form)
    {
        var code = form == Csv ? "CSV" : "NDJSON";
        var body =
            form == Lines
                ? $"{Run(code, 100)}\n{Carton(code, 101)}\n"
                : $"""
                    id,type,occurredAt,order,run,pool,goodSheets,wasteSheets,overPrintSheets,shift,machine,destination,carton,sheets,seal
                    run-{code},production.print-run-reported,2024-10-28T11:00:00+07:00,{plant.Order},{code},ordinary,100,0,0,1,M-1,,,,
                    carton-{code},production.carton-packed,2024-10-28T11:00:00+07:00,{plant.Order},,ordinary,,,,,,35.74,{code},20001,SG-{code}
                    """;
        body = form == Lines ? body.Replace("\"sheets\":101", "\"sheets\":20001") : body;

        var whole = await Send(body, form);
        var each = await Send(body, form, mode: "each");
        var neither = await Send(body, form, mode: "some");

        whole.ShouldBe(422);
        whole.Body.GetProperty("errors").EnumerateObject().Select(field => field.Name).ShouldBe(["events[1].data.sheets"]);
        (Number(each, "accepted"), Number(each, "rejected")).ShouldBe((1, 1));
        neither.ShouldBeProblem(400, "events.mode_unknown");
    }

    [TestCase("{\"id\":", "events[1].id", TestName = "Line that breaks off")]
    [TestCase("{\"id\":5}", "events[1].id", TestName = "Line with a number for a text")]
    public async Task A_broken_line_is_named_and_nothing_is_written(string line, string path)
    {
        var answer = await Send($"{Run($"PUTUS-{line.Length}", 50)}\n{line}\n", Lines);

        answer.ShouldBeProblem(400, "body.malformed");
        answer.Body.GetProperty("errors").EnumerateObject().Select(field => field.Name).ShouldBe([path]);
        (await Send($"{Run($"PUTUS-{line.Length}", 50)}\n", Lines)).Body.GetProperty("accepted").GetInt32().ShouldBe(1);
    }

    [Test]
    public async Task More_lines_than_a_batch_holds_are_refused_without_reading_on()
    {
        var many = string.Join('\n', Enumerable.Range(0, 10_001).Select(_ => "{}"));

        (await Send(many, Lines)).ShouldBeProblem(413, "events.too_many");
    }

    [TestCase("id;occurredAt;order", "event_table.column_missing", TestName = "Table without types")]
    [TestCase("", "event_table.column_missing", TestName = "Empty table")]
    [TestCase("id,type,occurredAt\n\"a,b", "event_table.unreadable", TestName = "Quote that never ends")]
    public async Task A_table_that_is_none_is_refused_with_its_reason(string table, string code) =>
        (await Send(table, Csv)).ShouldBeProblem(400, code);

    [Test]
    public async Task A_table_in_another_encoding_is_refused() =>
        (await Send(Encoding.Latin1.GetBytes("id,type,occurredAt\né,b,c\n"), Csv)).ShouldBeProblem(400, "event_table.unreadable");

    [TestCase("goodSheets", "seribu", "events[0].data.goodSheets", TestName = "Words for a number")]
    [TestCase("goodSheets", "1.5", "events[0].data.goodSheets", TestName = "Fraction of a sheet")]
    [TestCase("occurredAt", "kemarin", "events[0].occurredAt", TestName = "No time")]
    [TestCase("colour", "red", "events[0].data.colour", TestName = "Column that the type does not have")]
    public async Task A_cell_at_fault_is_named(string column, string cell, string path)
    {
        Dictionary<string, string> cells = new()
        {
            ["id"] = "sel",
            ["type"] = "production.print-run-reported",
            ["occurredAt"] = "2024-10-28T11:00:00+07:00",
            ["order"] = plant.Order,
            ["run"] = "SEL",
            ["pool"] = "ordinary",
            ["goodSheets"] = "1",
            ["wasteSheets"] = "0",
            ["overPrintSheets"] = "0",
            ["shift"] = "1",
            ["machine"] = "M-1",
            [column] = cell,
        };

        var answer = await Send($"{string.Join(',', cells.Keys)}\n{string.Join(',', cells.Values)}\n", Csv);

        answer.ShouldBe(422);
        answer.Body.GetProperty("errors").EnumerateObject().Select(field => field.Name).ShouldBe([path]);
    }

    [Test]
    public async Task Lists_of_codes_stand_in_one_cell()
    {
        (await Send($"{Run("DAFTAR", 400)}\n{Carton("DFT-1", 200)}\n{Carton("DFT-2", 200)}\n", Lines)).ShouldBe(200);
        var table = """
            id,type,occurredAt,shipment,originKind,origin,destination,vehiclePlate,driverName,truckSeals,escortUnit,expectedAt,cartons
            kirim-1,shipments.shipment-dispatched,2024-10-28T16:00:00+07:00,SJ-DFT,plant,GRESIK-01,35.74,W 1 XX,Sopir Contoh,TS-1,Polres Contoh,2024-10-28T21:00:00+07:00,DFT-1 | DFT-2
            """;

        (await Send(table, Csv)).ShouldBe(200);

        var cartons = (await plant.Vendor.Get("/api/cartons?shipment=SJ-DFT")).Body.GetProperty("items");
        cartons.EnumerateArray().Select(carton => carton.GetProperty("code").GetString()).ShouldBe(["DFT-1", "DFT-2"]);
    }

    [Test]
    public async Task A_template_has_the_columns_of_its_type()
    {
        var template = await plant.Vendor.Get("/api/vendor/events/template?type=production.carton-packed");

        template.ShouldBe(200);
        template
            .Text.ReplaceLineEndings("\n")
            .ShouldBe("id,type,occurredAt,order,destination,carton,pool,sheets,seal\n,production.carton-packed,,,,,,,\n");
        (await plant.Vendor.Get("/api/vendor/events/template?type=moon")).ShouldBeProblem(400, "event.type_unknown");
    }

    [Test]
    public async Task A_template_is_for_those_who_may_report_or_try()
    {
        const string Template = "/api/vendor/events/template?type=production.carton-packed";
        var admin = await Api.As("admin");

        (await (await Key(admin, "report", isTest: false)).Get(Template)).ShouldBe(200);
        (await (await Key(admin, "report", isTest: true)).Get(Template)).ShouldBe(200);
        (await (await Key(admin, "read", isTest: false)).Get(Template)).ShouldBeProblem(403, "permission.missing");
        (await (await Key(admin, "read", isTest: true)).Get(Template)).ShouldBeProblem(403, "permission.missing");
        foreach (var person in new[] { admin, await Api.As("prov35"), await Api.As("kab3507"), await Api.As("observer35") })
        {
            (await person.Get(Template)).ShouldBeProblem(403, "permission.missing");
        }

        (await (await Api.Anonymous()).Get(Template)).ShouldBeProblem(401, "session.required");
    }

    private async Task<ApiClient> Key(ApiClient admin, string scope, bool isTest)
    {
        var wish = new
        {
            name = "Tabel",
            scopes = new[] { scope },
            daysValid = 30,
            isTest,
        };
        return await Api.Vendor((await admin.Post("/api/vendors/CONTOH/api-keys", wish)).Body.GetProperty("key").GetString()!);
    }

    [Test]
    public async Task What_is_not_compressed_as_it_says_or_grows_too_large_is_refused()
    {
        var half = Gzip("""{"events":[]}""")[..12];
        var bomb = Gzip($$"""{"events":["{{new string(' ', 9 * 1024 * 1024)}}"]}""");

        (await Send(half, "application/json", "gzip")).ShouldBeProblem(400, "body.malformed");
        (await Send(Encoding.UTF8.GetBytes("{}"), "application/json", "gzip")).ShouldBeProblem(400, "body.malformed");
        (await Send(bomb, "application/json", "gzip")).ShouldBeProblem(413, "body.too_large");
    }

    [Test]
    public async Task Another_form_is_not_read() => (await Send("<events/>", "application/xml")).ShouldBe(415);

    [Test]
    public async Task Answers_are_compressed_for_a_vendor_who_asks_and_never_for_a_cookie()
    {
        var clerk = await Api.As("prov35");
        foreach (var (caller, route, expected) in new[] { (plant.Vendor, "/api/vendor/orders", "gzip"), (clerk, "/api/orders", null) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, route);
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
            using var answer = await caller.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            answer.Content.Headers.ContentEncoding.FirstOrDefault().ShouldBe(expected);
        }
    }

    private Task<Answer> Send(string body, string type, string? encoding = null, string? mode = null) =>
        Send(Encoding.UTF8.GetBytes(body), type, encoding, mode);

    private Task<Answer> Send(byte[] body, string type, string? encoding = null, string? mode = null)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        return plant.Vendor.Post(mode is null ? Route : $"{Route}?mode={mode}", content);
    }

    private static byte[] Gzip(string text)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return target.ToArray();
    }

    private static int Number(Answer answer, string name) => answer.Body.GetProperty(name).GetInt32();

    private string Run(string run, long good) =>
        $$$"""{"id":"run-{{{run}}}","type":"production.print-run-reported","version":1,"occurredAt":"2024-10-28T11:00:00+07:00","data":{"order":"{{{plant.Order}}}","run":"{{{run}}}","pool":"ordinary","goodSheets":{{{good}}},"wasteSheets":0,"overPrintSheets":0,"shift":"1","machine":"M-1"}}""";

    private string Carton(string code, long sheets) =>
        $$$"""{"id":"carton-{{{code}}}","type":"production.carton-packed","version":1,"occurredAt":"2024-10-28T11:00:00+07:00","data":{"order":"{{{plant.Order}}}","destination":"35.74","carton":"{{{code}}}","pool":"ordinary","sheets":{{{sheets}}},"seal":"SG-{{{code}}}"}}""";
}
